import { useActionData, useParams } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Refused } from '../components/refused.tsx'
import { useMessages } from '../components/use-messages.ts'
import { pollDecisionForm } from '../forms.ts'
import { decidePoll } from '../poll.server.ts'
import { mayPlanWorkshops, mayReadWorkshops } from '../policy.ts'

// No way back by itself: it would also take whoever was refused away from the reason.
export const loader = load(mayReadWorkshops, async () => null)

export const action = act(mayPlanWorkshops, (page) =>
  submit(page, pollDecisionForm, async ({ option }) => {
    await decidePoll(page.ctx, page.params.id!, option)
    return seeOther(page.scope, `/workshops/${page.params.id}`, 'decided')
  }),
)

export default function PollDecision() {
  const { poll } = useMessages()
  const { id } = useParams()
  const errors = useActionData<typeof action>()?.errors
  return <Refused title={poll.decide} errors={errors} back={`/workshops/${id}/poll`} />
}
