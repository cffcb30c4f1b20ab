import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { acceptInvitation, invitationOf } from '../accept-invitation.server.ts'
import { useMessages } from '../components/use-messages.ts'
import { acceptInput } from '../input.ts'
import { messages } from '../messages.ts'

export const loader = load('anyone', ({ ctx, params }) => invitationOf(ctx, params.token!))

const form = {
  schema: acceptInput,
  labels: (locale: Locale) => {
    const { name, password } = messages.in(locale).invitation
    return { name, password }
  },
}

export const action = act('anyone', (page) =>
  submit(page, form, async ({ name, password }) => {
    const userAgent = page.request.headers.get('user-agent')
    const session = await acceptInvitation(page.ctx, page.params.token!, { name, password, userAgent })
    return withSession(redirect('/', 303), page.scope, session)
  }),
)

export default function Invite() {
  const { state: ended, name, email, roles } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: { name: name ?? '' }, errors: {} }
  const { invitation: t, people, password } = useMessages()
  if (ended !== 'open') {
    return (
      <Page title={t.endedTitle} narrow>
        <p>{t.ended[ended]}</p>
        <p className="mt-4">
          <a href="/login">{t.signIn}</a>
        </p>
      </Page>
    )
  }
  return (
    <Page title={t.title} narrow errors={state.errors} below={<p>{t.lead}</p>}>
      <SummaryList
        items={[
          { term: t.email, value: <span className="break-all">{email}</span> },
          { term: t.roles, value: people.list(roles) },
        ]}
      />
      <form method="post" noValidate>
        <TextInput
          {...fieldProps(state, 'name')}
          label={t.name}
          help={t.nameHelp}
          required
          autoComplete="name"
        />
        <TextInput
          {...fieldProps(state, 'password')}
          type="password"
          label={t.password}
          help={password.help}
          required
          autoComplete="new-password"
        />
        <FormActions>
          <Button size="lg">{t.submit}</Button>
        </FormActions>
      </form>
    </Page>
  )
}
