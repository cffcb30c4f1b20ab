import { and, asc, desc, eq, exists, isNotNull, notExists, or } from 'drizzle-orm'
import { gapMeToos, gapReports, gapStatements, gapVotes, type StatementState } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { mayReport } from './policy.ts'
import { ownReport } from './reports.server.ts'
import { voiceOf } from './voices.server.ts'

const shown = 50

/** A draft or report of one's own, for the form and for the last look. */
export async function ownReportPage(ctx: Context, id: string) {
  if (!mayReport(ctx.actor)) throw new AppError('forbidden')
  const report = await ownReport(ctx.store.read, ctx.actor.id, id)
  const { category, area, outcome, kinds, severity, frequency, workaround, languages, statusGroup } = report
  const told = { category, area, outcome, kinds, severity, frequency, workaround, languages, statusGroup }
  return { id, state: report.state, ...told, text: report.text, dismissals: report.dismissals }
}

/** What this member told, newest first, and what became of it. */
export async function ownReports(ctx: Context) {
  if (!mayReport(ctx.actor)) return []
  const voiceId = await voiceOf(ctx.store.read, ctx.actor.id)
  if (!voiceId) return []
  const rows = await ctx.store.read
    .select({
      id: gapReports.id,
      state: gapReports.state,
      category: gapReports.category,
      area: gapReports.area,
      savedAt: gapReports.savedAt,
      setAsideFor: gapReports.setAsideFor,
      statementId: gapStatements.id,
      title: gapStatements.title,
      statementState: gapStatements.state,
    })
    .from(gapReports)
    .leftJoin(
      gapStatements,
      and(eq(gapStatements.id, gapReports.statementId), isNotNull(gapStatements.shownAt)),
    )
    .where(eq(gapReports.voiceId, voiceId))
    .orderBy(desc(gapReports.savedAt), desc(gapReports.id))
    .limit(shown)
  return rows.map(({ savedAt, ...row }) => ({ ...row, on: dayOf(savedAt) }))
}

/** What waits for the reporter: answers to whether it works, and drafts. */
export async function gapTodos(ctx: Context) {
  if (!mayReport(ctx.actor)) return { asked: [], drafts: [] }
  const voiceId = await voiceOf(ctx.store.read, ctx.actor.id)
  if (!voiceId) return { asked: [], drafts: [] }
  const drafts = await ctx.store.read
    .select({ id: gapReports.id, category: gapReports.category, area: gapReports.area })
    .from(gapReports)
    .where(and(eq(gapReports.voiceId, voiceId), eq(gapReports.state, 'draft')))
    .orderBy(desc(gapReports.savedAt))
    .limit(5)
  return { asked: await askedOf(ctx.store.read, voiceId), drafts }
}

function askedOf(read: Queries, voiceId: string) {
  const asking: StatementState = 'asking'
  const { id, title, round, state, shownAt, askedAt } = gapStatements
  const told = and(eq(gapReports.statementId, id), eq(gapReports.voiceId, voiceId))
  const joined = and(eq(gapMeToos.statementId, id), eq(gapMeToos.voiceId, voiceId))
  const voted = and(eq(gapVotes.statementId, id), eq(gapVotes.round, round), eq(gapVotes.voiceId, voiceId))
  return read
    .select({ id, title })
    .from(gapStatements)
    .where(
      and(
        eq(state, asking),
        isNotNull(shownAt),
        or(
          exists(read.select({ id: gapReports.id }).from(gapReports).where(told)),
          exists(read.select({ month: gapMeToos.month }).from(gapMeToos).where(joined)),
        ),
        notExists(read.select({ round: gapVotes.round }).from(gapVotes).where(voted)),
      ),
    )
    .orderBy(asc(askedAt))
    .then()
}
