import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { StatementPage } from '../components/statement-page.tsx'
import { meTooForm } from '../forms.ts'
import { sayMeToo } from '../me-too.server.ts'
import { mayReport } from '../policy.ts'
import { statementPage } from '../statement.query.server.ts'

export const loader = load(mayReport, ({ ctx, params }) => statementPage(ctx, params.id!))

export const action = act(mayReport, (page) =>
  submit(page, meTooForm, async (input) => {
    await sayMeToo(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/gaps/${page.params.id}`, 'me-too')
  }),
)

export default function MeToo() {
  return <StatementPage statement={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
