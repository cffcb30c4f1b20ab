import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { PartFinding } from '#app/features/anonymisation/index.ts'
import { mayReadWorkshops } from '#app/features/workshops/index.server.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { addAddendum } from '../addendum.server.ts'
import { ItemPage } from '../components/item-page.tsx'
import { addendumForm } from '../forms.ts'
import { itemPage } from '../item.query.server.ts'
import { messages, refuse } from '../messages.ts'

type State = FormState & { findings?: PartFinding[] }

export const loader = load(mayReadWorkshops, async ({ ctx, params }) => {
  const item = await itemPage(ctx, params.id!, params.item!)
  if (!item.closed) throw refuse('closed', (t) => t.errors.notClosed)
  return item
})

export const action = act(mayReadWorkshops, (page) =>
  submit(page, addendumForm, async (input) => {
    const { id, item } = page.params
    const { again } = await addAddendum(page.ctx, id!, item!, input)
    if (!again) return seeOther(page.scope, `/workshops/${id}/minutes`, 'corrected')
    const { body, findings, dismissals, open } = again
    const t = messages.in(page.ctx.locale)
    const errors: FormState['errors'] = open > 0 ? { body: [t.errors.findings(open)] } : {}
    return json<State>({ values: { body, dismissals }, errors, findings }, { status: 422 })
  }),
)

export default function Addendum() {
  const answer = useActionData<typeof action>() as State | undefined
  const state = answer ?? { values: {}, errors: {} }
  return <ItemPage item={useLoaderData<typeof loader>()} state={state} findings={answer?.findings ?? []} />
}
