import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { InvitationsPage } from '../components/invitations-page.tsx'
import { invitationsForm } from '../forms.ts'
import { inviteMembers } from '../invitations.server.ts'
import { invitationsPage } from '../invitations.query.server.ts'
import { mayPlanWorkshops } from '../policy.ts'

export const loader = load(mayPlanWorkshops, ({ ctx, params }) => invitationsPage(ctx, params.id!))

export const action = act(mayPlanWorkshops, (page) =>
  submit(page, invitationsForm, async (input) => {
    await inviteMembers(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}/invitations`, 'invited')
  }),
)

export default function Invitations() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <InvitationsPage {...useLoaderData<typeof loader>()} state={state} />
}
