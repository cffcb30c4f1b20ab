import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { gapReports, gapStatements } from '#db/schema/gaps.ts'
import { prefectureOf } from '#db/reference/areas.ts'
import { holdLock, holdLocks } from '#db/locks.ts'
import type { Queries } from '#db/store.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { screenParts } from '#app/features/anonymisation/index.server.ts'
import type { NewStatementInput, SplitInput, StatementInput, StatementWords } from './input.ts'
import { refuse } from './messages.ts'
import { maySort } from './policy.ts'
import { lockOf, settle, statementById } from './statement-state.server.ts'
import { happened } from './timeline.server.ts'
import { voiceOf } from './voices.server.ts'

type Report = typeof gapReports.$inferSelect

/**
 * Makes a statement out of a waiting report, in the moderator's own words; answers its id. Throws invalid when the
 * text would identify somebody, not-found for an own report, closed when another moderator was first.
 */
export async function makeStatement(
  ctx: Context,
  reportId: string,
  { together = [], ...input }: StatementWords & Partial<NewStatementInput>,
) {
  if (!maySort(ctx.actor)) throw new AppError('forbidden')
  const moderator = ctx.actor
  await refuseFindings(ctx, input)
  const id = ctx.newId()
  return ctx.store.transact(async (tx) => {
    await holdReports(tx, [reportId, ...together])
    const report = await sortable(tx, moderator, reportId)
    if (report.state !== 'waiting') throw refuse('closed', (t) => t.errors.sorted)
    await tx.insert(gapStatements).values({
      ...wordsOf(input),
      id,
      state: 'open',
      category: report.category,
      voices: 0,
      version: 1,
      round: 1,
      madeAt: ctx.now(),
      waitingSince: ctx.now(),
    })
    await happened(tx, ctx, id, { kind: 'made' })
    await put(tx, [report], { from: null, to: id })
    await putTogether(tx, moderator, { ids: together, category: report.category, statementId: id })
    await settle(tx, ctx, id)
    await record(tx, ctx, { event: 'gap.stated', subjectId: id })
    return id
  })
}

/**
 * Makes a statement of its own out of reports of another one, which keeps at least one of them and all who said "the
 * same here"; answers its id. Throws closed when a report lies elsewhere by now.
 */
export async function splitStatement(ctx: Context, id: string, { reports, ...input }: SplitInput) {
  if (!maySort(ctx.actor)) throw new AppError('forbidden')
  const moderator = ctx.actor
  await refuseFindings(ctx, input)
  const newId = ctx.newId()
  return ctx.store.transact(async (tx) => {
    const statement = await statementById(tx, id)
    const own = await voiceOf(tx, moderator.id)
    const here = await tx.select().from(gapReports).where(eq(gapReports.statementId, id))
    const chosen = here.filter((report) => reports.includes(report.id) && report.voiceId !== own)
    if (chosen.length < reports.length) throw refuse('closed', (t) => t.errors.sorted)
    if (chosen.length === here.length) throw refuse('invalid', (t) => t.errors.nothingLeft)
    await tx.insert(gapStatements).values({
      ...wordsOf(input),
      id: newId,
      state: 'open',
      category: statement.category,
      voices: 0,
      version: 1,
      round: 1,
      madeAt: ctx.now(),
      waitingSince: ctx.now(),
    })
    await happened(tx, ctx, newId, { kind: 'made', otherId: id })
    await happened(tx, ctx, id, { kind: 'split', otherId: newId })
    await put(tx, chosen, { from: id, to: newId })
    await settle(tx, ctx, id)
    await settle(tx, ctx, newId)
    await record(tx, ctx, { event: 'gap.stated', subjectId: newId })
    await record(tx, ctx, { event: 'gap.sorted', subjectId: id })
    return newId
  }, lockOf(id))
}

/** Adds a report, and others that wait, to a statement of the same need, or moves it there from another one. */
export async function assignReport(
  ctx: Context,
  reportId: string,
  statementId: string,
  together: string[] = [],
) {
  if (!maySort(ctx.actor)) throw new AppError('forbidden')
  const moderator = ctx.actor
  await ctx.store.transact(async (tx) => {
    await holdReports(tx, [reportId, ...together])
    const report = await sortable(tx, moderator, reportId)
    if (report.statementId === statementId) return
    // Both statements are counted again; in one order, so that two moderators cannot wait for each other.
    const touched = [report.statementId ?? statementId, statementId].sort()
    for (const id of touched) await holdLock(tx, lockOf(id))
    const statement = await statementById(tx, statementId)
    if (statement.mergedInto) throw refuse('closed', (t) => t.errors.merged)
    if (statement.category !== report.category) throw refuse('invalid', (t) => t.errors.otherNeed)
    await put(tx, [report], { from: report.statementId, to: statementId })
    await putTogether(tx, moderator, { ids: together, category: report.category, statementId })
    if (report.statementId) {
      for (const [id, otherId] of bothWays(report.statementId, statementId))
        await happened(tx, ctx, id, { kind: 'moved', otherId })
      await settle(tx, ctx, report.statementId)
    }
    await settle(tx, ctx, statementId)
    await record(tx, ctx, { event: 'gap.sorted', subjectId: statementId })
  })
}

/** Says why a report becomes no statement; its reporter reads the reason. */
export async function setAside(ctx: Context, reportId: string, reason: string) {
  if (!maySort(ctx.actor)) throw new AppError('forbidden')
  const moderator = ctx.actor
  await ctx.store.transact(async (tx) => {
    await holdReports(tx, [reportId])
    const report = await sortable(tx, moderator, reportId)
    if (report.state !== 'waiting') throw refuse('closed', (t) => t.errors.sorted)
    await tx
      .update(gapReports)
      .set({ state: 'set-aside', setAsideFor: reason })
      .where(eq(gapReports.id, reportId))
    await record(tx, ctx, { event: 'gap.set-aside', subjectId: reportId })
  })
}

/** Changes the words of a statement. Throws conflict when somebody else changed it first. */
export async function editStatement(ctx: Context, id: string, input: StatementInput) {
  if (!maySort(ctx.actor)) throw new AppError('forbidden')
  await refuseFindings(ctx, input)
  await ctx.store.transact(async (tx) => {
    const version = input.version + 1
    const changed = await tx
      .update(gapStatements)
      .set({ ...wordsOf(input), version })
      .where(and(eq(gapStatements.id, id), eq(gapStatements.version, input.version)))
      .returning({ id: gapStatements.id })
    if (changed.length === 0) {
      await statementById(tx, id)
      throw refuse('conflict', (t) => t.errors.changed)
    }
    await settle(tx, ctx, id)
    await record(tx, ctx, { event: 'gap.restated', subjectId: id })
  }, lockOf(id))
}

const wordsOf = ({ title, text, area, kinds, safe }: StatementWords) => ({
  title,
  text,
  area,
  kinds,
  prefecture: prefectureOf(area)!,
  safe: safe === 'yes',
})

async function refuseFindings(ctx: Context, { title, text }: Pick<StatementWords, 'title' | 'text'>) {
  const texts = [
    { part: 'title', text: title },
    { part: 'text', text },
  ]
  const found = (await screenParts(ctx, texts)).filter(({ level }) => level === 'block')
  if (found.length > 0)
    throw refuse('invalid', (t) => t.errors.identifies(found.map(({ text }) => text).join('、')))
}

/** A report that somebody else sent. */
async function sortable(tx: Queries, moderator: Person, id: string): Promise<Report> {
  const [report] = await tx.select().from(gapReports).where(eq(gapReports.id, id))
  const mine = report?.voiceId === (await voiceOf(tx, moderator.id))
  if (!report || mine || report.state === 'draft') throw new AppError('not-found')
  return report
}

// Those that are sorted together too: two moderators who take the same reports come one after the other.
const holdReports = (tx: Queries, ids: string[]) =>
  holdLocks(
    tx,
    ids.map((id) => `gap report ${id}`),
  )

/** Moves reports. Throws closed when one lies elsewhere by now: statements are put together without the locks of reports. */
async function put(tx: Queries, reports: Report[], { from, to }: { from: string | null; to: string }) {
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
async function putTogether(
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

const bothWays = (one: string, other: string) =>
  [
    [one, other],
    [other, one],
  ] as const
