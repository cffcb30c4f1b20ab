import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import { type ClosingReason, gapStatements, gapVotes } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import { addDays } from '#app/core/days.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { refuse } from './messages.ts'
import { mayReadStatements } from './policy.ts'
import { lockOf, type Statement, statementById, whereNow } from './statement-state.server.ts'
import { happened } from './timeline.server.ts'
import { closeAfterDays, enoughDoubt } from './thresholds.ts'
import { accountsBehind, voiceOf, voicesBehind } from './voices.server.ts'

/**
 * Says whether the answer works; only for those who told the gap, once a round. A yes closes; so many no as
 * `enoughDoubt` (or as there are people left to say so) open it again, also after it was closed.
 */
export async function sayWhetherItWorks(ctx: Context, asked: string, round: number, works: boolean) {
  if (!mayReadStatements(ctx.actor)) throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  const id = await whereNow(ctx.store.read, asked)
  await ctx.store.transact(async (tx) => {
    const statement = await statementById(tx, id)
    const voiceId = await voiceOf(tx, accountId)
    if (!voiceId || !(await voicesBehind(tx, id)).has(voiceId)) throw new AppError('not-found')
    if (!isAsked(statement) || statement.round !== round) throw refuse('closed', (t) => t.errors.notAsked)
    const added = await tx
      .insert(gapVotes)
      .values({ statementId: id, round, voiceId, works, at: ctx.now() })
      .onConflictDoNothing()
      .returning({ works: gapVotes.works })
    if (added.length === 0) return
    await happened(tx, ctx, id, { kind: works ? 'worked' : 'not-worked' })
    if (works && statement.state !== 'closed') await close(tx, ctx, statement, 'confirmed')
    if (!works && (await isDoubted(tx, statement))) await reopen(tx, ctx, statement)
    await record(tx, ctx, { event: 'gap.confirmed', subjectId: id, anonymously: true })
  }, lockOf(id))
}

export const isAsked = ({ state, askedAt }: Pick<Statement, 'state' | 'askedAt'>) =>
  state === 'asking' || (state === 'closed' && askedAt !== null)

async function isDoubted(tx: Queries, { id, round }: Statement) {
  const said = await tx
    .select({ voiceId: gapVotes.voiceId })
    .from(gapVotes)
    .where(and(eq(gapVotes.statementId, id), eq(gapVotes.round, round), eq(gapVotes.works, false)))
  const left = (await accountsBehind(tx, id)).length
  return said.length >= Math.min(enoughDoubt, Math.max(left, 1))
}

async function close(tx: Queries, ctx: Context, { id, version }: Statement, reason: ClosingReason) {
  await tx
    .update(gapStatements)
    .set({ state: 'closed', closedFor: reason, version: version + 1 })
    .where(eq(gapStatements.id, id))
  await happened(tx, ctx, id, { kind: 'closed', text: reason })
  await record(tx, ctx, { event: 'gap.closed', subjectId: id, anonymously: true })
}

async function reopen(tx: Queries, ctx: Context, { id, version, round }: Statement) {
  const again = { state: 'open' as const, round: round + 1, version: version + 1, waitingSince: ctx.now() }
  await tx
    .update(gapStatements)
    .set({ ...again, status: null, askOn: null, askedAt: null, closedFor: null })
    .where(eq(gapStatements.id, id))
  await happened(tx, ctx, id, { kind: 'reopened' })
  await record(tx, ctx, { event: 'gap.reopened', subjectId: id, anonymously: true })
}

/** Asks those who told a gap whether the answer works, on the day that was set with the answer. */
export async function askWhetherItWorks(ctx: Context) {
  for (const { id } of await due(ctx, 'answered', dayOf(ctx.now()))) {
    await ctx.store.transact(async (tx) => {
      const statement = await statementById(tx, id)
      if (statement.state !== 'answered') return
      await tx
        .update(gapStatements)
        .set({ state: 'asking', askedAt: ctx.now(), version: statement.version + 1 })
        .where(eq(gapStatements.id, id))
      await happened(tx, ctx, id, { kind: 'asked' })
      await record(tx, ctx, { event: 'gap.asked', subjectId: id })
    }, lockOf(id))
  }
}

/** Ends the question after 60 days: closed when nobody said no, open again when somebody did. */
export async function endQuestions(ctx: Context) {
  for (const { id } of await due(ctx, 'asking', addDays(dayOf(ctx.now()), -closeAfterDays))) {
    await ctx.store.transact(async (tx) => {
      const statement = await statementById(tx, id)
      if (statement.state !== 'asking') return
      const doubts = await tx
        .select({ works: gapVotes.works })
        .from(gapVotes)
        .where(and(eq(gapVotes.statementId, id), eq(gapVotes.round, statement.round)))
      if (doubts.length > 0) await reopen(tx, ctx, statement)
      else await close(tx, ctx, statement, 'nobody-said-no')
    }, lockOf(id))
  }
}

const due = (ctx: Context, state: 'answered' | 'asking', day: string) =>
  ctx.store.read
    .select({ id: gapStatements.id })
    .from(gapStatements)
    .where(
      and(
        eq(gapStatements.state, state),
        isNull(gapStatements.mergedInto),
        isNotNull(gapStatements.askOn),
        lte(gapStatements.askOn, day),
      ),
    )
    .then()
