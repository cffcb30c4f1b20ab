import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { gapReports } from '#db/schema/gaps.ts'
import { holdLocks } from '#db/locks.ts'
import type { Queries } from '#db/store.ts'
import type { Person } from '#app/core/actor.ts'
import { AppError } from '#app/core/errors.ts'
import { refuse } from './messages.ts'
import { voiceOf } from './voices.server.ts'

type Report = typeof gapReports.$inferSelect

/** A report that somebody else sent. */
export async function sortable(tx: Queries, moderator: Person, id: string): Promise<Report> {
  const [report] = await tx.select().from(gapReports).where(eq(gapReports.id, id))
  const mine = report?.voiceId === (await voiceOf(tx, moderator.id))
  if (!report || mine || report.state === 'draft') throw new AppError('not-found')
  return report
}

/** Those that are sorted together too: two moderators who take the same reports come one after the other. */
export const holdReports = (tx: Queries, ids: string[]) =>
  holdLocks(
    tx,
    ids.map((id) => `gap report ${id}`),
  )

/** Moves reports. Throws closed when one lies elsewhere by now: statements are put together without the locks of reports. */
export async function put(tx: Queries, reports: Report[], { from, to }: { from: string | null; to: string }) {
  const ids = reports.map(({ id }) => id)
  const lies = from === null ? isNull(gapReports.statementId) : eq(gapReports.statementId, from)
  const moved = await tx
    .update(gapReports)
    .set({ ...inStatement, statementId: to })
    .where(and(inArray(gapReports.id, ids), lies))
    .returning({ id: gapReports.id })
  if (moved.length < ids.length) throw refuse('closed', (t) => t.errors.sorted)
}

const inStatement = { state: 'sorted' as const, setAsideFor: null, cameFrom: null }

/** Puts reports of the same need that still wait where another one went. Throws closed when one was sorted meanwhile. */
export async function putTogether(
  tx: Queries,
  moderator: Person,
  { ids, category, statementId }: { ids: string[]; category: string; statementId: string },
) {
  if (ids.length === 0) return
  const own = await voiceOf(tx, moderator.id)
  const waiting = and(inArray(gapReports.id, ids), eq(gapReports.state, 'waiting'))
  const moved = await tx
    .update(gapReports)
    .set({ ...inStatement, statementId })
    .where(and(waiting, eq(gapReports.category, category), own ? ne(gapReports.voiceId, own) : undefined))
    .returning({ id: gapReports.id })
  if (moved.length < new Set(ids).size) throw refuse('closed', (t) => t.errors.sorted)
}
