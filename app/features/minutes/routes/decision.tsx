import { useActionData, useParams } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Refused } from '#app/features/workshops/components/refused.tsx'
import { mayReadWorkshops } from '#app/features/workshops/index.server.ts'
import { decideItem } from '../agenda.server.ts'
import { useMessages } from '../components/use-messages.ts'
import { decisionForm } from '../forms.ts'

// No way back by itself: it would also take whoever was refused away from the reason.
export const loader = load(mayReadWorkshops, async () => null)

export const action = act(mayReadWorkshops, (page) =>
  submit(page, decisionForm, async (input) => {
    await decideItem(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}/cases`, input.decision)
  }),
)

export default function Decision() {
  const { cases } = useMessages()
  const { id } = useParams()
  const errors = useActionData<typeof action>()?.errors
  return <Refused title={cases.title} errors={errors} back={`/workshops/${id}/cases`} />
}
