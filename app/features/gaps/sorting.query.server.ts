import { and, asc, count, desc, eq, ne } from 'drizzle-orm'
import { gapReports, gapStatements } from '#db/schema/gaps.ts'
import type { Context } from '#app/core/context.ts'
import type { Queries } from '#db/store.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { maySort } from './policy.ts'
import { statementById } from './statement-state.server.ts'
import { voiceOf } from './voices.server.ts'

const queueLength = 50
const suggested = 10

/** Reports that wait for a moderator, longest waiting first, without one's own; and the statements that are there. */
export async function sortingQueue(ctx: Context) {
  const [rows, statements] = await Promise.all([
    ctx.store.read
      .select({
        id: gapReports.id,
        category: gapReports.category,
        area: gapReports.area,
        severity: gapReports.severity,
        sentAt: gapReports.sentAt,
      })
      .from(gapReports)
      .where(await waitingFor(ctx))
      .orderBy(asc(gapReports.sentAt), asc(gapReports.id))
      .limit(queueLength),
    ctx.store.read
      .select(listed)
      .from(gapStatements)
      .orderBy(desc(gapStatements.madeAt), desc(gapStatements.id))
      .limit(queueLength),
  ])
  return {
    reports: rows.map(({ sentAt, ...row }) => ({ ...row, sentOn: dayOf(sentAt!) })),
    statements: statements.map(({ shownAt, ...row }) => ({ ...row, shown: shownAt !== null })),
  }
}

/** How many reports wait for this moderator. */
export async function waitingReports(ctx: Context): Promise<number> {
  if (!maySort(ctx.actor)) return 0
  const [row] = await ctx.store.read
    .select({ waiting: count() })
    .from(gapReports)
    .where(await waitingFor(ctx))
  return row!.waiting
}

async function waitingFor({ actor, store }: Context) {
  if (!maySort(actor)) throw new AppError('forbidden')
  const own = await voiceOf(store.read, actor.id)
  return and(eq(gapReports.state, 'waiting'), own ? ne(gapReports.voiceId, own) : undefined)
}

const listed = {
  id: gapStatements.id,
  title: gapStatements.title,
  area: gapStatements.area,
  kinds: gapStatements.kinds,
  prefecture: gapStatements.prefecture,
  voices: gapStatements.voices,
  state: gapStatements.state,
  shownAt: gapStatements.shownAt,
}

const told = {
  id: gapReports.id,
  state: gapReports.state,
  category: gapReports.category,
  area: gapReports.area,
  outcome: gapReports.outcome,
  kinds: gapReports.kinds,
  severity: gapReports.severity,
  frequency: gapReports.frequency,
  workaround: gapReports.workaround,
  languages: gapReports.languages,
  statusGroup: gapReports.statusGroup,
  text: gapReports.text,
  dismissals: gapReports.dismissals,
  statementId: gapReports.statementId,
}

/** A report as it was told, without who told it, and the statements to which it may belong, nearest first. */
export async function reportToSort(ctx: Context, id: string) {
  if (!maySort(ctx.actor)) throw new AppError('forbidden')
  const [row] = await ctx.store.read
    .select({ ...told, voiceId: gapReports.voiceId })
    .from(gapReports)
    .where(and(eq(gapReports.id, id), ne(gapReports.state, 'draft')))
  if (!row || row.voiceId === (await voiceOf(ctx.store.read, ctx.actor.id))) throw new AppError('not-found')
  const { voiceId: _voice, ...report } = row
  return { report, suggestions: await suggestionsFor(ctx.store.read, report) }
}

type Told = { category: string; area: string; kinds: string[] }

async function suggestionsFor(read: Queries, report: Told) {
  const rows = await read
    .select(listed)
    .from(gapStatements)
    .where(eq(gapStatements.category, report.category))
    .orderBy(desc(gapStatements.madeAt))
    .limit(200)
  return rows
    .map((row) => ({ ...row, near: nearness(report, row) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, suggested)
    .map(({ id, title, area, voices }) => ({ id, title, area, voices }))
}

// The same place counts most, then the prefecture, then each kind that both name.
function nearness({ area, kinds }: Told, other: { area: string; prefecture: string; kinds: string[] }) {
  const place = other.area === area ? 10 : area.startsWith(other.prefecture) ? 5 : 0
  return place + kinds.filter((kind) => other.kinds.includes(kind)).length
}

/** A statement for its moderator: its words, and the reports on which it rests. */
export async function statementToEdit(ctx: Context, id: string) {
  if (!maySort(ctx.actor)) throw new AppError('forbidden')
  const statement = await statementById(ctx.store.read, id)
  const own = await voiceOf(ctx.store.read, ctx.actor.id)
  const reports = await ctx.store.read
    .select({ id: gapReports.id, area: gapReports.area, kinds: gapReports.kinds, text: gapReports.text })
    .from(gapReports)
    .where(and(eq(gapReports.statementId, id), own ? ne(gapReports.voiceId, own) : undefined))
    .orderBy(asc(gapReports.sentAt))
  const { title, text, category, area, kinds, safe, voices, version, shownAt } = statement
  return {
    ...{ id, title, text, category, area, kinds, safe, voices, version, shown: shownAt !== null },
    reports,
  }
}
