import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { roleOf } from '../chosen-role.ts'
import { OpenInvitations } from '../components/open-invitations.tsx'
import { PeopleSearch } from '../components/people-search.tsx'
import { RoleFields } from '../components/role-fields.tsx'
import { RoleHolders } from '../components/role-holders.tsx'
import { useMessages } from '../components/use-messages.ts'
import { inviteInput } from '../input.ts'
import { invite } from '../invitations.server.ts'
import { messages } from '../messages.ts'
import { openInvitations } from '../open-invitations.query.server.ts'
import { roleHolders } from '../people.query.server.ts'
import { mayOpenRoles } from '../policy.ts'
import { recentProof } from '../proof.server.ts'

export const loader = load(mayOpenRoles, async ({ ctx, url }) => {
  recentProof(ctx)
  const asked = (url.searchParams.get('q') ?? '').replaceAll('\0', '').slice(0, 100)
  return { asked, open: await openInvitations(ctx, asked), ...(await roleHolders(ctx, asked)) }
})

const form = {
  schema: inviteInput,
  labels: (locale: Locale) => {
    const { email, name, role, level, prefecture, municipality } = messages.in(locale).people
    return { email, name, role, level, prefecture, municipality }
  },
}

export const action = act(mayOpenRoles, (page) =>
  submit(page, form, async ({ email, name, ...chosen }) => {
    await invite(page.ctx, { email, name, roles: [roleOf(chosen)] })
    return seeOther(page.scope, '/admin/roles', 'invited')
  }),
)

export default function Roles() {
  const { asked, open, people, more } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  const { people: t } = useMessages()
  return (
    <Page
      title={t.title}
      errors={state.errors}
      flash={useFlash(t.flash)}
      breadcrumb={[{ href: '/admin', label: t.operation }]}
      below={
        <p>
          {t.lead} <a href="#invite">{t.inviteHeading}</a>
        </p>
      }
    >
      <PeopleSearch asked={asked} />
      <h2>{t.openHeading}</h2>
      <OpenInvitations {...open} />
      <h2>{t.holdersHeading}</h2>
      <RoleHolders rows={people} more={more} />
      <h2 id="invite">{t.inviteHeading}</h2>
      <form method="post" action="/admin/roles" noValidate>
        <TextInput {...fieldProps(state, 'email')} label={t.email} type="email" required autoComplete="off" />
        <TextInput {...fieldProps(state, 'name')} label={t.name} required autoComplete="off" />
        <RoleFields state={state} />
        <FormActions>
          <Button size="lg">{t.invite}</Button>
        </FormActions>
      </form>
    </Page>
  )
}
