import { useActionData, useParams } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Refused } from '../components/refused.tsx'
import { useMessages } from '../components/use-messages.ts'
import { personForm } from '../forms.ts'
import { takeRole } from '../people.server.ts'
import { mayPlanWorkshops } from '../policy.ts'

// No way back by itself: it would also take whoever was refused away from the reason.
export const loader = load(mayPlanWorkshops, async () => null)

export const action = act(mayPlanWorkshops, (page) =>
  submit(page, personForm, async (input) => {
    await takeRole(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}`, 'roleTaken')
  }),
)

export default function PeopleRemoval() {
  const { people } = useMessages()
  const { id } = useParams()
  return (
    <Refused
      title={people.title}
      errors={useActionData<typeof action>()?.errors}
      back={`/workshops/${id}/people`}
    />
  )
}
