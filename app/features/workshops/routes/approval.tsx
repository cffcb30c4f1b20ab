import { useActionData, useParams } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { decideAsking } from '../approval.server.ts'
import { Refused } from '../components/refused.tsx'
import { useMessages } from '../components/use-messages.ts'
import { approvalForm } from '../forms.ts'
import { mayPlanWorkshops } from '../policy.ts'

// No way back by itself: it would also take whoever was refused away from the reason.
export const loader = load(mayPlanWorkshops, async () => null)

export const action = act(mayPlanWorkshops, (page) =>
  submit(page, approvalForm, async (input) => {
    await decideAsking(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}`, 'approvalTold')
  }),
)

export default function Approval() {
  const { approval } = useMessages()
  const { id } = useParams()
  const errors = useActionData<typeof action>()?.errors
  return <Refused title={approval.heading} errors={errors} back={`/workshops/${id}`} />
}
