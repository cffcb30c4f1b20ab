import { and, eq, max } from 'drizzle-orm'
import { roadmapIndicators } from '#db/reference/vocabularies.ts'
import { indicatorFigures, indicators } from '#db/schema/indicators.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { Queries } from '#db/store.ts'
import { indicatorById } from './indicators.query.server.ts'
import type { FigureInput, IndicatorInput } from './input.ts'
import { refuse } from './messages.ts'
import { mayManageIndicators } from './policy.ts'

const mostIndicators = 30

/** Words an indicator anew, or makes one when `id` is null; what it was called before stays in its history. */
export async function saveIndicator(ctx: Context, id: string | null, input: IndicatorInput) {
  if (!mayManageIndicators(ctx.actor)) throw new AppError('forbidden')
  const { shown, ...words } = input
  return ctx.store.transact(async (tx) => {
    const before = id === null ? null : await indicatorById(tx, id)
    const position = before?.position ?? (await nextPosition(tx))
    if (position >= mostIndicators)
      throw refuse('conflict', (t) => t.errors.tooManyIndicators(mostIndicators))
    const row = { id: before?.id ?? ctx.newId(), version: (before?.version ?? 0) + 1, position }
    await tx.insert(indicators).values({ ...row, ...words, shown: shown === 'yes', at: ctx.now() })
    await appendAudit(tx, ctx, { event: 'indicator.worded', subjectId: row.id })
    return row.id
  }, 'indicators')
}

async function nextPosition(tx: Queries) {
  const [last] = await tx.select({ position: max(indicators.position) }).from(indicators)
  return Math.max(roadmapIndicators.length, (last?.position ?? -1) + 1)
}

/** Records the figure of a fiscal year in place of an earlier one, which stays in the history. */
export async function recordFigure(ctx: Context, id: string, input: FigureInput) {
  if (!mayManageIndicators(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const { id: indicatorId } = await indicatorById(tx, id)
    const { fiscalYear } = input
    const [last] = await tx
      .select({ version: max(indicatorFigures.version) })
      .from(indicatorFigures)
      .where(and(eq(indicatorFigures.indicatorId, indicatorId), eq(indicatorFigures.fiscalYear, fiscalYear)))
    await tx
      .insert(indicatorFigures)
      .values({ ...input, indicatorId, version: (last?.version ?? 0) + 1, at: ctx.now() })
    await appendAudit(tx, ctx, { event: 'indicator.figure', subjectId: indicatorId, detail: { fiscalYear } })
  }, 'indicators')
}
