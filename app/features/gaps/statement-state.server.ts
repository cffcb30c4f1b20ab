import { and, eq, isNotNull } from 'drizzle-orm'
import { gapMasks, gapMeToos, gapReports, gapStatements } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { route } from './routing.server.ts'
import { happened } from './timeline.server.ts'
import { enoughVoices } from './thresholds.ts'
import { voicesBehind } from './voices.server.ts'

export type Statement = typeof gapStatements.$inferSelect

/** All changes of one statement queue behind this lock. */
export const lockOf = (statementId: string) => `gap statement ${statementId}`

export async function statementById(read: Queries, id: string): Promise<Statement> {
  const [found] = await read.select().from(gapStatements).where(eq(gapStatements.id, id))
  if (!found) throw new AppError('not-found')
  return found
}

/** Where a statement is read now: itself, or the one in which it was put. Throws not-found for an unknown one. */
export async function whereNow(read: Queries, id: string): Promise<string> {
  const { mergedInto } = await statementById(read, id)
  return mergedInto ?? id
}

/**
 * Counts again who is behind a statement, then shows it, hides it or hands it to a nearer body as the count allows.
 * To be called whenever reports, me-toos or the mark "safe" changed.
 */
export async function settle(tx: Queries, ctx: Context, id: string) {
  const before = await statementById(tx, id)
  const voices = (await voicesBehind(tx, id)).size
  await countMasks(tx, id)
  const mayBeShown = !before.mergedInto && (before.safe || voices >= enoughVoices)
  const shownAt = mayBeShown ? (before.shownAt ?? ctx.now()) : null
  const waitingSince = shownAt && !before.shownAt ? shownAt : before.waitingSince
  await tx.update(gapStatements).set({ voices, shownAt, waitingSince }).where(eq(gapStatements.id, id))
  if (shownAt && !before.shownAt) await happened(tx, ctx, id, { kind: 'shown' })
  if (!shownAt && before.shownAt && !before.mergedInto) await happened(tx, ctx, id, { kind: 'hidden' })
  if (shownAt) await route(tx, ctx, { ...before, voices })
}

async function countMasks(tx: Queries, id: string) {
  const told = await tx
    .selectDistinct({ prefecture: gapReports.maskedFor })
    .from(gapReports)
    .where(and(eq(gapReports.statementId, id), isNotNull(gapReports.maskedFor)))
  const joined = await tx
    .selectDistinct({ prefecture: gapMeToos.maskedFor })
    .from(gapMeToos)
    .where(and(eq(gapMeToos.statementId, id), isNotNull(gapMeToos.maskedFor)))
  const prefectures = [...new Set([...told, ...joined].map(({ prefecture }) => prefecture!))]
  await tx.delete(gapMasks).where(eq(gapMasks.statementId, id))
  if (prefectures.length > 0) {
    await tx.insert(gapMasks).values(prefectures.map((prefecture) => ({ statementId: id, prefecture })))
  }
}
