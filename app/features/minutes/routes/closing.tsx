import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayReadWorkshops } from '#app/features/workshops/index.server.ts'
import { closingPage } from '../closing.query.server.ts'
import { closeMinutes } from '../closing.server.ts'
import { ClosingPage } from '../components/closing-page.tsx'
import { closingForm } from '../forms.ts'

export const loader = load(mayReadWorkshops, ({ ctx, params }) => closingPage(ctx, params.id!))

export const action = act(mayReadWorkshops, (page) =>
  submit(page, closingForm, async (input) => {
    await closeMinutes(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}/minutes`, 'closed')
  }),
)

export default function Closing() {
  const closing = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: { language: closing.language }, errors: {} }
  return <ClosingPage closing={closing} state={state} />
}
