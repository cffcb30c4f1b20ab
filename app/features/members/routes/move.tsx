import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from '../components/use-messages.ts'
import { prefectureOptions } from '../components/words.ts'
import { moveForm } from '../forms.ts'
import { moveTo } from '../moves.server.ts'
import { ownProfile } from '../own-profile.query.server.ts'
import { mayKeepProfile } from '../policy.ts'

export const loader = load(mayKeepProfile, async ({ ctx }) => {
  const { facts, planned } = await ownProfile(ctx)
  const { organisation = '', prefecture = '' } = planned ?? facts ?? {}
  return { values: { organisation, prefecture, movesOn: planned?.movesOn ?? '' } }
})

export const action = act(mayKeepProfile, (page) =>
  submit(page, moveForm, async (input) => {
    await moveTo(page.ctx, input)
    const lies = input.movesOn !== null && input.movesOn > dayOf(page.ctx.now())
    return seeOther(page.scope, '/me', lies ? 'planned' : 'moved')
  }),
)

export default function Move() {
  const { values } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const { me, move: t, profile } = useMessages()
  const locale = useLocale()
  return (
    <Page
      title={t.title}
      breadcrumb={[{ href: '/me', label: me.title }]}
      errors={state.errors}
      below={t.what}
      narrow
    >
      <form method="post" noValidate>
        <TextInput
          {...fieldProps(state, 'organisation')}
          label={profile.fields.organisation}
          autoComplete="organization"
          required
        />
        <Select
          {...fieldProps(state, 'prefecture')}
          label={profile.fields.prefecture}
          options={prefectureOptions(locale)}
          required
        />
        <TextInput
          {...fieldProps(state, 'movesOn')}
          label={t.movesOn}
          help={t.movesOnHelp}
          width="medium"
          autoComplete="off"
        />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
          <a href="/me">{t.cancel}</a>
        </FormActions>
      </form>
    </Page>
  )
}
