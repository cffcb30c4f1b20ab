import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { EditStatementPage } from '../components/edit-statement-page.tsx'
import { statementForm } from '../forms.ts'
import { maySort } from '../policy.ts'
import { statementToEdit } from '../sorting.query.server.ts'
import { editStatement } from '../stating.server.ts'
import { whereNow } from '../statement-state.server.ts'

export const loader = load(maySort, async ({ ctx, params }) => {
  const now = await whereNow(ctx.store.read, params.id!)
  if (now !== params.id) throw redirect(`/moderation/statements/${now}`)
  return statementToEdit(ctx, params.id!)
})

export const action = act(maySort, (page) =>
  submit(page, statementForm, async (input) => {
    await editStatement(page.ctx, page.params.id!, input)
    return seeOther(page.scope, '/moderation/gaps', 'restated')
  }),
)

export default function EditStatement() {
  const answer = useActionData<typeof action>()
  return <EditStatementPage statement={useLoaderData<typeof loader>()} answer={answer} />
}
