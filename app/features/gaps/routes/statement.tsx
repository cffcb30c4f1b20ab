import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { StatementPage } from '../components/statement-page.tsx'
import { mayReadStatements } from '../policy.ts'
import { statementPage } from '../statement.query.server.ts'

export const loader = load(mayReadStatements, ({ ctx, params }) => statementPage(ctx, params.id!))

export default function Statement() {
  return <StatementPage statement={useLoaderData<typeof loader>()} />
}
