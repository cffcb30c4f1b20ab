import { and, asc, count, desc, eq, isNull, ne } from 'drizzle-orm'
import { gapReports, gapStatements } from '#db/schema/gaps.ts'
import type { Context } from '#app/core/context.ts'
import type { Queries } from '#db/store.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { alikeFrom, nearest } from './nearness.ts'
import { maySort } from './policy.ts'
import { withoutBody } from './routing.server.ts'
import { statementById } from './statement-state.server.ts'
import { voiceOf } from './voices.server.ts'

const queueLength = 50
const suggested = 10
const compared = 200

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
      .where(isNull(gapStatements.mergedInto))
      .orderBy(desc(gapStatements.madeAt), desc(gapStatements.id))
      .limit(queueLength),
  ])
  const stranded = await ctx.store.read
    .select({ id: gapStatements.id, title: gapStatements.title, area: gapStatements.area })
    .from(gapStatements)
    .where(await withoutBody(ctx.store.read))
    .orderBy(asc(gapStatements.shownAt))
    .limit(queueLength)
  return {
    stranded,
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
  const { read } = ctx.store
  return {
    report,
    suggestions: await statementsLike(read, report),
    alike: report.state === 'waiting' ? await reportsLike(ctx, report) : [],
  }
}

type Told = { id: string; category: string; area: string; kinds: string[]; text: string }

/** The statements of the same need to which a report may belong, nearest first. */
async function statementsLike(read: Queries, { id, category, area, kinds, text }: Told) {
  const rows = await read
    .select({ ...listed, text: gapStatements.text })
    .from(gapStatements)
    .where(
      and(eq(gapStatements.category, category), isNull(gapStatements.mergedInto), ne(gapStatements.id, id)),
    )
    .orderBy(desc(gapStatements.madeAt))
    .limit(compared)
  return nearest(
    { area, kinds, text },
    rows.map((row) => ({ ...row, text: `${row.title}\n${row.text}` })),
  )
    .slice(0, suggested)
    .map(({ id, title, area, voices }) => ({ id, title, area, voices }))
}

/** The reports of the same need that wait too and tell nearly the same, without one's own. */
async function reportsLike(ctx: Context, report: Told) {
  const { id, area, kinds, text, category, sentAt } = gapReports
  const rows = await ctx.store.read
    .select({ id, area, kinds, text })
    .from(gapReports)
    .where(and(await waitingFor(ctx), eq(category, report.category), ne(id, report.id)))
    .orderBy(asc(sentAt))
    .limit(compared)
  return nearest(report, rows)
    .filter(({ near }) => near >= alikeFrom)
    .slice(0, suggested)
    .map(({ near: _near, ...row }) => row)
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
  const { read } = ctx.store
  return {
    ...{ id, title, text, category, area, kinds, safe, voices, version, shown: shownAt !== null },
    reports,
    others: await statementsLike(read, { id, category, area, kinds, text: `${title}\n${text}` }),
    put: await read
      .select({ id: gapStatements.id, title: gapStatements.title, area: gapStatements.area })
      .from(gapStatements)
      .where(eq(gapStatements.mergedInto, id))
      .orderBy(asc(gapStatements.madeAt)),
  }
}
