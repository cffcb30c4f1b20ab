import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { GapsPage } from '../components/gaps-page.tsx'
import { statementFilter } from '../input.ts'
import { ownReports } from '../own.query.server.ts'
import { mayReadStatements, mayReport } from '../policy.ts'
import { listStatements } from '../statement.query.server.ts'

export const loader = load(mayReadStatements, async ({ ctx, url }) => {
  const filter = statementFilter.parse(Object.fromEntries(url.searchParams))
  const [own, statements] = await Promise.all([ownReports(ctx), listStatements(ctx, filter)])
  return { own, ...statements, filter, mayWrite: mayReport(ctx.actor) }
})

export default function List() {
  return <GapsPage {...useLoaderData<typeof loader>()} />
}
