import { and, eq } from 'drizzle-orm'
import { gapReports, gapStatements } from '#db/schema/gaps.ts'
import { prefectureOf } from '#db/reference/areas.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { screenParts } from '#app/features/anonymisation/index.server.ts'
import type { NewStatementInput, SplitInput, StatementInput, StatementWords } from './input.ts'
import { refuse } from './messages.ts'
import { holdReports, put, putTogether, sortable } from './moving.server.ts'
import { maySort } from './policy.ts'
import { lockOf, settle, statementById } from './statement-state.server.ts'
import { happened } from './timeline.server.ts'
import { voiceOf } from './voices.server.ts'

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
    await tx.insert(gapStatements).values(newStatement(ctx, id, report.category, input))
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
    await tx.insert(gapStatements).values(newStatement(ctx, newId, statement.category, input))
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

const newStatement = (ctx: Context, id: string, category: string, words: StatementWords) => ({
  ...wordsOf(words),
  ...{ id, category, state: 'open' as const, voices: 0, version: 1, round: 1 },
  ...{ madeAt: ctx.now(), waitingSince: ctx.now() },
})

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
