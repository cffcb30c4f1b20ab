import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { StatementPage } from '../components/statement-page.tsx'
import { confirmationForm } from '../forms.ts'
import { sayWhetherItWorks } from '../loop.server.ts'
import { mayReadStatements } from '../policy.ts'
import { statementPage } from '../statement.query.server.ts'

export const loader = load(mayReadStatements, ({ ctx, params }) => statementPage(ctx, params.id!))

export const action = act(mayReadStatements, (page) =>
  submit(page, confirmationForm, async ({ round, works }) => {
    await sayWhetherItWorks(page.ctx, page.params.id!, round, works === 'yes')
    return seeOther(page.scope, `/gaps/${page.params.id}`, 'vote-sent')
  }),
)

export default function Confirmation() {
  return <StatementPage statement={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
