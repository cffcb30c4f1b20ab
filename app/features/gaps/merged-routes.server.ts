import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { gapEvents, gapRoutes, gapStatements } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import type { Body } from './body.ts'

/** The bodies with which a statement lies have the other one too, also who handed that one on: since it came there first. */
export async function bringBodies(tx: Queries, ctx: Context, id: string, into: string) {
  const bodies = await bodiesWith(tx, [id])
  if (bodies.length === 0) return
  await tx
    .insert(gapRoutes)
    .values(bodies.map((body) => ({ statementId: into, body, at: ctx.now() })))
    .onConflictDoUpdate({ target: [gapRoutes.statementId, gapRoutes.body], set: { endedAt: null } })
}

/**
 * Undoes that: what such a body handed on is with it no longer, and what never came there otherwise never did. Who
 * answered in the meantime keeps it, and so does who has it by another statement that is still in there.
 */
export async function takeBodiesBack(tx: Queries, id: string, from: string) {
  const stillIn = await tx
    .select({ id: gapStatements.id })
    .from(gapStatements)
    .where(eq(gapStatements.mergedInto, from))
  const others = stillIn.map((statement) => statement.id).filter((other) => other !== id)
  const kept = new Set(await bodiesWith(tx, others))
  const steps = await tx
    .select()
    .from(gapEvents)
    .where(eq(gapEvents.statementId, from))
    .orderBy(asc(gapEvents.position))
  const since = steps.findLastIndex(({ kind, otherId }) => kind === 'merged' && otherId === id)
  const sinceMerged = steps.slice(Math.max(since, 0))
  for (const body of await bodiesWith(tx, [id])) {
    const answered = sinceMerged.some((step) => step.kind === 'answered' && step.body === body)
    if (kept.has(body) || answered) continue
    const route = and(eq(gapRoutes.statementId, from), eq(gapRoutes.body, body))
    const last = steps.findLast((step) => step.toBody === body || isHandingOn(step, body))
    if (!last) await tx.delete(gapRoutes).where(route)
    else if (isHandingOn(last, body)) await tx.update(gapRoutes).set({ endedAt: last.at }).where(route)
  }
}

const isHandingOn = ({ kind, body }: Pick<typeof gapEvents.$inferSelect, 'kind' | 'body'>, by: Body) =>
  kind === 'forwarded' && body === by

const bodiesWith = async (tx: Queries, ids: string[]) =>
  (
    await tx
      .selectDistinct({ body: gapRoutes.body })
      .from(gapRoutes)
      .where(and(inArray(gapRoutes.statementId, ids), isNull(gapRoutes.endedAt)))
  ).map(({ body }) => body)
