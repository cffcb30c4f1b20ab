import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { SplitPage } from '../components/split-page.tsx'
import { splitForm } from '../forms.ts'
import { maySort } from '../policy.ts'
import { statementToEdit } from '../sorting.query.server.ts'
import { splitStatement } from '../stating.server.ts'

export const loader = load(maySort, ({ ctx, params }) => statementToEdit(ctx, params.id!))

export const action = act(maySort, (page) =>
  submit(page, splitForm, async (input) => {
    const id = await splitStatement(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/moderation/statements/${id}`, 'split')
  }),
)

export default function Splitting() {
  return <SplitPage statement={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
