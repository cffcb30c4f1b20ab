import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { StatementPage } from '../components/statement-page.tsx'
import { mayReadStatements } from '../policy.ts'
import { statementPage } from '../statement.query.server.ts'
import { whereNow } from '../statement-state.server.ts'

export const loader = load(mayReadStatements, async ({ ctx, params }) => {
  const now = await whereNow(ctx.store.read, params.id!)
  if (now !== params.id) throw redirect(`/gaps/${now}`)
  return statementPage(ctx, params.id!)
})

export default function Statement() {
  return <StatementPage statement={useLoaderData<typeof loader>()} />
}
