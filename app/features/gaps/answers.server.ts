import { and, eq, inArray, isNull } from 'drizzle-orm'
import { gapAnswerDrafts, gapRoutes, gapStatements, type ResponseStatus } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import { addDays } from '#app/core/days.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { bodiesIn, type Body } from './body.ts'
import type { AnswerInput, ForwardInput } from './input.ts'
import { refuse } from './messages.ts'
import { mayUseDesk } from './policy.ts'
import { otherBodies } from './routing.server.ts'
import { maySee } from './sight.server.ts'
import { lockOf, type Statement, statementById } from './statement-state.server.ts'
import { happened } from './timeline.server.ts'
import { askAfterDays } from './thresholds.ts'

const underWay: ResponseStatus[] = ['received', 'acknowledged', 'reviewing']

export const bodiesOf = (actor: Person): Body[] =>
  bodiesIn(actor.grants.filter(({ role }) => role === 'official'))

/**
 * Answers a statement for the body to which it was handed. What is final is followed by the question whether it
 * works, 30 days after the answer or after the day that it names. Throws conflict when a colleague answered first.
 */
export async function answerStatement(ctx: Context, id: string, input: AnswerInput) {
  if (!mayUseDesk(ctx.actor)) throw new AppError('forbidden')
  const official = ctx.actor
  const today = dayOf(ctx.now())
  if (input.dueOn && input.dueOn < today) throw refuse('invalid', (t) => t.errors.pastDay)
  await ctx.store.transact(async (tx) => {
    const { statement, body } = await answerable(tx, official, id, input.version)
    const status = input.status as ResponseStatus
    const final = !underWay.includes(status)
    await tx
      .update(gapStatements)
      .set({
        status,
        state: final ? 'answered' : 'open',
        askOn: final ? addDays(input.dueOn ?? today, askAfterDays) : null,
        version: statement.version + 1,
      })
      .where(eq(gapStatements.id, id))
    await happened(tx, ctx, id, { kind: 'answered', body, status, text: input.text, dueOn: input.dueOn })
    await tx
      .delete(gapAnswerDrafts)
      .where(and(eq(gapAnswerDrafts.statementId, id), eq(gapAnswerDrafts.accountId, official.id)))
    await record(tx, ctx, { event: 'gap.answered', subjectId: id })
  }, lockOf(id))
}

/** Hands a statement on to another body, with the reason. */
export async function forwardStatement(ctx: Context, id: string, { version, to, reason }: ForwardInput) {
  if (!mayUseDesk(ctx.actor)) throw new AppError('forbidden')
  const official = ctx.actor
  await ctx.store.transact(async (tx) => {
    const { statement, body } = await answerable(tx, official, id, version)
    const possible = await otherBodies(tx, statement, bodiesOf(official))
    if (!possible.includes(to)) throw refuse('invalid', (t) => t.errors.bodyUnknown)
    await handOver(tx, ctx, id, { from: body, to })
    await tx
      .update(gapStatements)
      .set({ version: version + 1 })
      .where(eq(gapStatements.id, id))
    await happened(tx, ctx, id, { kind: 'forwarded', body, toBody: to, text: reason })
    await record(tx, ctx, { event: 'gap.routed', subjectId: id, itemId: to })
  }, lockOf(id))
}

/** Who gets a statement back has it since it came first: nobody gains time by handing it on. */
async function handOver(tx: Queries, ctx: Context, id: string, { from, to }: { from: Body; to: Body }) {
  const { statementId, body } = gapRoutes
  await tx
    .update(gapRoutes)
    .set({ endedAt: ctx.now() })
    .where(and(eq(statementId, id), eq(body, from)))
  await tx
    .insert(gapRoutes)
    .values({ statementId: id, body: to, at: ctx.now() })
    .onConflictDoUpdate({ target: [statementId, body], set: { endedAt: null } })
}

/** A statement that an official may answer, as it was read when a version is named. */
export async function answerable(
  tx: Queries,
  official: Person,
  id: string,
  version?: number,
): Promise<{ statement: Statement; body: Body }> {
  const statement = await statementById(tx, id)
  const own = bodiesOf(official)
  const { mergedInto } = statement
  if (!(await maySee(tx, own, { id: mergedInto ?? id }))) throw new AppError('not-found')
  if (mergedInto) throw refuse('closed', (t) => t.errors.merged)
  const [route] = await tx
    .select({ body: gapRoutes.body })
    .from(gapRoutes)
    .where(and(eq(gapRoutes.statementId, id), inArray(gapRoutes.body, own), isNull(gapRoutes.endedAt)))
  if (!route) throw refuse('closed', (t) => t.errors.notYours)
  if (statement.state === 'closed') throw refuse('closed', (t) => t.errors.closed)
  if (version !== undefined && statement.version !== version)
    throw refuse('conflict', (t) => t.errors.answeredFirst)
  return { statement, body: route.body }
}
