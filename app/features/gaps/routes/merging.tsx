import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { EditStatementPage } from '../components/edit-statement-page.tsx'
import { mergingForm } from '../forms.ts'
import { mergeStatement } from '../merging.server.ts'
import { maySort } from '../policy.ts'
import { statementToEdit } from '../sorting.query.server.ts'

export const loader = load(maySort, ({ ctx, params }) => statementToEdit(ctx, params.id!))

export const action = act(maySort, (page) =>
  submit(page, mergingForm, async ({ into }) => {
    await mergeStatement(page.ctx, page.params.id!, into)
    return seeOther(page.scope, `/moderation/statements/${into}`, 'merged')
  }),
)

export default function Merging() {
  const answer = useActionData<typeof action>()
  return <EditStatementPage statement={useLoaderData<typeof loader>()} answer={answer} part="merge" />
}
