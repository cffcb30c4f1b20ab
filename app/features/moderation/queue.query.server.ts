import { and, asc, count, desc, eq, inArray, ne, notExists, or } from 'drizzle-orm'
import { type MatterState, postMatters, postReports } from '#db/schema/moderation.ts'
import type { Queries } from '#db/store.ts'
import type { Person } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { seenCases, titlesOfSeen } from '#app/features/cases/index.server.ts'
import { mayModerate } from './policy.ts'

const queueLength = 50
const lately = 20
const waitingStates: MatterState[] = ['reported', 'appealed']
const decidedStates: MatterState[] = ['decided', 'final']

/** Reports and appeals that wait, next deadline first, and what was decided lately; without those one has a part in. */
export async function reportQueue(ctx: Context) {
  if (!mayModerate(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const today = dayOf(ctx.now())
  const [waiting, decided] = await Promise.all([waitingFor(read, ctx.actor), decidedFor(read, ctx.actor)])
  const titles = await titlesOfSeen(
    read,
    [...waiting, ...decided].map(({ caseId }) => caseId),
  )
  return {
    waiting: waiting.flatMap(({ caseId, state, dueOn, ...row }) => {
      const title = titles.get(caseId)
      const late = dueOn < today
      return title === undefined ? [] : [{ ...row, title, dueOn, late, isAppeal: state === 'appealed' }]
    }),
    decided: decided.flatMap(({ caseId, decidedAt, ...row }) => {
      const title = titles.get(caseId)
      return title === undefined || !decidedAt ? [] : [{ ...row, title, decidedOn: dayOf(decidedAt) }]
    }),
  }
}

/** How many reports and appeals wait for this moderator. */
export async function waitingMatters(ctx: Context): Promise<number> {
  if (!mayModerate(ctx.actor)) return 0
  const { read } = ctx.store
  const [row] = await read
    .select({ matters: count() })
    .from(postMatters)
    .where(and(waitsFor(read, ctx.actor), inArray(postMatters.caseId, seenCases(read))))
  return row?.matters ?? 0
}

const waitsFor = (read: Queries, me: Person) =>
  and(inArray(postMatters.state, waitingStates), impartial(read, me))

const waitingFor = (read: Queries, me: Person) =>
  read
    .select({
      id: postMatters.id,
      caseId: postMatters.caseId,
      position: postMatters.position,
      reason: postMatters.reason,
      state: postMatters.state,
      dueOn: postMatters.dueOn,
    })
    .from(postMatters)
    .where(waitsFor(read, me))
    .orderBy(asc(postMatters.dueOn), asc(postMatters.openedAt), asc(postMatters.id))
    .limit(queueLength)
    .then()

const decidedFor = (read: Queries, me: Person) =>
  read
    .select({
      id: postMatters.id,
      caseId: postMatters.caseId,
      position: postMatters.position,
      outcome: postMatters.outcome,
      decidedAt: postMatters.decidedAt,
    })
    .from(postMatters)
    .where(and(inArray(postMatters.state, decidedStates), impartial(read, me)))
    .orderBy(desc(postMatters.decidedAt), desc(postMatters.id))
    .limit(lately)
    .then()

// The rule of `isImpartial`, in the words of the database.
const impartial = (read: Queries, { id }: Person) =>
  and(
    ne(postMatters.authorId, id),
    ne(postMatters.askerId, id),
    or(ne(postMatters.state, 'appealed'), ne(postMatters.decidedById, id)),
    notExists(
      read
        .select({ id: postReports.matterId })
        .from(postReports)
        .where(and(eq(postReports.matterId, postMatters.id), eq(postReports.reporterId, id))),
    ),
  )
