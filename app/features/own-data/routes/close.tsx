import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { closeAccount, closingPreview } from '../closing.server.ts'
import { DecideFirst } from '../components/decide-first.tsx'
import { useMessages } from '../components/use-messages.ts'
import { WhatHappens } from '../components/what-happens.tsx'
import { closingForm } from '../forms.ts'
import { maySeeOwnData } from '../policy.ts'

export const loader = load(maySeeOwnData, ({ ctx }) => closingPreview(ctx))

export const action = act(maySeeOwnData, (page) =>
  submit(page, closingForm, async (input) => {
    await closeAccount(page.ctx, input)
    return withSession(seeOther(page.scope, '/', 'accountClosed'), page.scope, null)
  }),
)

export default function Close() {
  const { counts, workshops, revised } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { closing: t, data, me } = useMessages()
  return (
    <Page
      title={t.title}
      breadcrumb={[{ href: '/me', label: me }]}
      errors={state.errors}
      below={t.lead}
      narrow
    >
      <p className="mb-8">
        {t.data} <a href="/me/data">{data.title}</a>
      </p>
      <WhatHappens counts={counts} />
      <DecideFirst heading={t.workshopsHeading} text={t.workshops} folder="/workshops" things={workshops} />
      <DecideFirst heading={t.revisedHeading} text={t.revised} folder="/cases" things={revised} />
      {workshops.length === 0 && (
        <form method="post" noValidate>
          <Radios
            {...fieldProps(state, 'posts')}
            label={t.posts}
            help={t.postsHelp}
            required
            options={[
              { value: 'stay', label: t.stay, help: t.stayHelp },
              { value: 'go', label: t.go, help: t.goHelp },
            ]}
          />
          <TextInput
            {...fieldProps(state, 'typed')}
            type="email"
            label={t.typed}
            help={t.typedHelp}
            autoComplete="off"
            required
          />
          <FormActions>
            <Button variant="danger-fill" size="lg">
              {t.submit}
            </Button>
            <a href="/me">{t.cancel}</a>
          </FormActions>
        </form>
      )}
    </Page>
  )
}
