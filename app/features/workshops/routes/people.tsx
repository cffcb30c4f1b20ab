import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { PeoplePage } from '../components/people-page.tsx'
import { personForm } from '../forms.ts'
import { peoplePage } from '../people.query.server.ts'
import { giveRole } from '../people.server.ts'
import { mayPlanWorkshops } from '../policy.ts'

export const loader = load(mayPlanWorkshops, ({ ctx, params }) => peoplePage(ctx, params.id!))

export const action = act(mayPlanWorkshops, (page) =>
  submit(page, personForm, async (input) => {
    await giveRole(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}/people`, 'roleGiven')
  }),
)

export default function People() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <PeoplePage {...useLoaderData<typeof loader>()} state={state} />
}
