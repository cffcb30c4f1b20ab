import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { AppError } from '#app/core/errors.ts'
import { roleOf } from '../chosen-role.ts'
import { ConfirmRole } from '../components/confirm-role.tsx'
import { useMessages } from '../components/use-messages.ts'
import { filledFields, roleInput } from '../input.ts'
import { messages } from '../messages.ts'
import { personWithRoles } from '../person.query.server.ts'
import { mayOpenRoles } from '../policy.ts'
import { recentProof } from '../proof.server.ts'
import { roleInWords } from '../role-words.ts'
import { grantRole } from '../roles.server.ts'

export const loader = load(mayOpenRoles, async ({ ctx, params, url }) => {
  recentProof(ctx)
  const { person } = await personWithRoles(ctx, params.id!)
  const fields = filledFields(url.searchParams)
  const asked = roleInput.safeParse(fields)
  if (!asked.success) throw new AppError('not-found')
  const chosen = asked.data
  return { person, fields, role: roleInWords(ctx.locale, roleOf(chosen)) }
})

const form = { schema: roleInput, labels: (locale: Locale) => ({ role: messages.in(locale).people.role }) }

export const action = act(mayOpenRoles, (page) =>
  submit(page, form, async (chosen) => {
    await grantRole(page.ctx, page.params.id!, roleOf(chosen))
    return seeOther(page.scope, `/admin/roles/${page.params.id}`, 'granted')
  }),
)

export default function GrantRole() {
  const { person, fields, role } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? {}
  const { people: t } = useMessages()
  return <ConfirmRole title={t.grantTitle} submit={t.grantSubmit} {...{ person, role, fields, errors }} />
}
