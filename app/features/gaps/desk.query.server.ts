import { and, asc, count, desc, eq, gte, inArray, ne, not } from 'drizzle-orm'
import { gapEvents, gapStatements } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { sourcesMadeFor, sourcesNextDoor } from '#app/features/directory/index.server.ts'
import { answerDraft, draftsOf } from './answer-drafts.server.ts'
import { bodiesOf } from './answers.server.ts'
import { nameOfBody } from './body.ts'
import { mayUseDesk } from './policy.ts'
import { otherBodies } from './routing.server.ts'
import { isRoutedTo, maySee, seenBy } from './sight.server.ts'
import { type Statement, statementById } from './statement-state.server.ts'
import { enoughVoices } from './thresholds.ts'
import { placeAsked, sourcesOf } from './sources.query.server.ts'
import { statementShown } from './statement.query.server.ts'

const dayMs = 24 * 60 * 60 * 1000
const shown = 200
const elsewhere = 5
const nextDoor = 3

/** The statements that wait for this official, longest first, and the others of the jurisdiction. */
export async function desk(ctx: Context) {
  if (!mayUseDesk(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const own = bodiesOf(ctx.actor)
  const mine = and(eq(gapStatements.state, 'open'), isRoutedTo(read, own))!
  const list = (which: typeof mine, ...order: ReturnType<typeof asc>[]) =>
    read
      .select(onTable)
      .from(gapStatements)
      .where(and(seenBy(read, own), which))
      .orderBy(...order)
      .limit(shown)
  const [waiting, others] = await Promise.all([
    list(mine, asc(gapStatements.waitingSince), asc(gapStatements.id)),
    list(not(mine), desc(gapStatements.shownAt), desc(gapStatements.id)),
  ])
  const drafts = await draftsOf(read, ctx.actor.id)
  const onDesk = ({ id, title, area, category, state, waitingSince }: (typeof waiting)[number]) => ({
    ...{ id, title, area, category, state, days: daysSince(ctx, waitingSince), draft: drafts.has(id) },
  })
  return { waiting: waiting.map(onDesk), others: others.map(onDesk), nowhere: own.length === 0 }
}

const { id, title, area, category, state, waitingSince } = gapStatements
const onTable = { id, title, area, category, state, waitingSince }

/** How many statements wait for this official. */
export async function deskCount(ctx: Context): Promise<number> {
  if (!mayUseDesk(ctx.actor)) return 0
  const { read } = ctx.store
  const own = bodiesOf(ctx.actor)
  const [row] = await read
    .select({ waiting: count() })
    .from(gapStatements)
    .where(and(seenBy(read, own), eq(gapStatements.state, 'open'), isRoutedTo(read, own)))
  return row!.waiting
}

const daysSince = (ctx: Context, since: Date) =>
  Math.max(0, Math.floor((ctx.now().getTime() - since.getTime()) / dayMs))

/** A statement on the desk: its words and timeline, whether it may be answered, and what was done elsewhere. */
export async function deskStatement(ctx: Context, id: string) {
  if (!mayUseDesk(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const own = bodiesOf(ctx.actor)
  const statement = await statementById(read, id)
  if (!(await maySee(read, own, statement))) throw new AppError('not-found')
  const [routed] = await read
    .select({ id: gapStatements.id })
    .from(gapStatements)
    .where(and(eq(gapStatements.id, id), isRoutedTo(read, own)))
  const forwardTo = await otherBodies(read, statement, own)
  return {
    ...(await statementShown(read, statement, { withOthers: false })),
    days: daysSince(ctx, statement.waitingSince),
    mayAnswer: routed !== undefined && statement.state !== 'closed',
    draft: await answerDraft(read, ctx.actor.id, id),
    dueDays: monthEnds(dayOf(ctx.now())),
    forwardTo: forwardTo.map((key) => ({ key, name: nameOfBody(key) })),
    ...(await sourcesOf(ctx, statement)),
    nextDoor: await sourcesNextDoor(ctx, {
      category: statement.category,
      most: nextDoor,
      ...placeAsked(statement.area),
    }),
    solved: await solvedElsewhere(ctx, statement),
  }
}

/** The last days of this month and of the months after it. */
function monthEnds(today: string): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number]
  return Array.from({ length: 15 }, (_, ahead) =>
    new Date(Date.UTC(year, month + ahead, 0)).toISOString().slice(0, 10),
  )
}

/** Statements of the same need that somebody acted upon, wherever: their words are safe, their area is named. */
async function solvedElsewhere(ctx: Context, { id, category }: Statement) {
  const { read } = ctx.store
  const rows = await read
    .select({ id: gapStatements.id, title: gapStatements.title, area: gapStatements.area })
    .from(gapStatements)
    .where(
      and(
        eq(gapStatements.category, category),
        ne(gapStatements.id, id),
        inArray(gapStatements.status, ['action_taken', 'source_found']),
        gte(gapStatements.voices, enoughVoices),
        seenBy(read, ['national']),
      ),
    )
    .orderBy(desc(gapStatements.shownAt))
    .limit(elsewhere)
  const answers = await answersTo(
    read,
    rows.map((row) => row.id),
  )
  const made = await sourcesMadeFor(
    ctx,
    rows.map((row) => row.id),
  )
  return rows.flatMap((row) => {
    const answer = answers.findLast(({ statementId }) => statementId === row.id)
    const sources = made.filter(({ statementId, state }) => statementId === row.id && state === 'published')
    return answer ? [{ ...row, text: answer.text, on: dayOf(answer.at), sources }] : []
  })
}

function answersTo(read: Queries, ids: string[]) {
  const { statementId, text, at, kind, position } = gapEvents
  return read
    .select({ statementId, text, at })
    .from(gapEvents)
    .where(and(inArray(statementId, ids), eq(kind, 'answered')))
    .orderBy(asc(position))
    .then()
}
