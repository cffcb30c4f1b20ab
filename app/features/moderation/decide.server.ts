import { eq } from 'drizzle-orm'
import { moderationLog, type Outcome, postDecisions, postMatters } from '#db/schema/moderation.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import {
  caseLock,
  dropEvidence,
  hidePost,
  lockThread,
  postAt,
  restorePost,
  unlockThread,
} from '#app/features/cases/index.server.ts'
import type { DecisionInput } from './input.ts'
import { choicesFor, roundOf } from './matter.ts'
import { impartialMatter } from './matters.server.ts'
import { refuse } from './messages.ts'

type Matter = typeof postMatters.$inferSelect

/**
 * Decides on a reported post, on an appeal, or takes a decision back, with a reason for the author. Throws not-found
 * for who has a part in it, conflict when it changed since it was read, closed when nothing is left to decide.
 */
export async function decideOnMatter(ctx: Context, id: string, input: DecisionInput) {
  const { caseId } = await impartialMatter(ctx.store.read, ctx, id)
  await ctx.store.transact(async (tx) => {
    const matter = await impartialMatter(tx, ctx, id)
    const post = await postAt(tx, matter)
    if (!post) throw new AppError('not-found')
    if (matter.version !== input.version) throw refuse('conflict', (t) => t.errors.changed)
    const choices = choicesFor(matter, post)
    if (choices.length === 0) throw refuse('closed', (t) => t.errors.final)
    const { outcome, reason } = input
    if (!choices.includes(outcome)) throw refuse('invalid', (t) => t.errors.notNow)
    await keep(tx, ctx, matter, outcome, reason)
    await carryOut(tx, ctx, matter, outcome)
    await dropEvidence(tx, ctx, matter)
    const detail = { outcome, round: roundOf(matter) }
    await record(tx, ctx, { event: 'matter.decided', subjectId: id, detail })
  }, caseLock(caseId))
}

async function keep(tx: Queries, ctx: Context, matter: Matter, outcome: Outcome, reason: string) {
  const at = ctx.now()
  const round = roundOf(matter)
  await tx.insert(postDecisions).values({ id: ctx.newId(), matterId: matter.id, outcome, reason, at })
  await tx
    .update(postMatters)
    .set({
      ...{ outcome, decidedAt: at, version: matter.version + 1 },
      state: round === 'appeal' ? 'final' : 'decided',
      decidedById: matter.decidedById ?? (ctx.actor.kind === 'person' ? ctx.actor.id : null),
    })
    .where(eq(postMatters.id, matter.id))
  const since = { report: matter.openedAt, appeal: matter.appealedAt, review: matter.decidedAt }[round]
  const hours = Math.floor((at.getTime() - (since ?? at).getTime()) / 3_600_000)
  await tx.insert(moderationLog).values({ id: ctx.newId(), at, reason: matter.reason, round, outcome, hours })
}

async function carryOut(tx: Queries, ctx: Context, matter: Matter, outcome: Outcome) {
  const { caseId, position, outcome: before } = matter
  if (outcome === 'hidden') await hidePost(tx, ctx, { caseId, position })
  if (outcome === 'locked') await lockThread(tx, ctx, caseId)
  if (outcome === 'restored' && before === 'hidden') await restorePost(tx, ctx, { caseId, position })
  if (outcome === 'restored' && before === 'locked') await unlockThread(tx, ctx, caseId)
}
