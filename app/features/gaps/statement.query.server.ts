import { and, asc, desc, eq, inArray, isNotNull, lt, or } from 'drizzle-orm'
import { gapEvents, gapMeToos, gapStatements, gapVotes } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { nameOfBody } from './body.ts'
import type { StatementFilter } from './input.ts'
import { sourcesOf } from './sources.query.server.ts'
import { isAsked } from './loop.server.ts'
import { mayReadStatements, mayReport, maySort } from './policy.ts'
import { type Statement, statementById } from './statement-state.server.ts'
import { bandOf } from './thresholds.ts'
import { voiceOf, voicesBehind } from './voices.server.ts'

const pageSize = 20

/** The statements that are shown, newest first, a page at a time. */
export async function listStatements(ctx: Context, { need, prefecture, before }: StatementFilter) {
  if (!mayReadStatements(ctx.actor)) throw new AppError('forbidden')
  const last = before ? await shownOf(ctx.store.read, before) : null
  const rows = await ctx.store.read
    .select()
    .from(gapStatements)
    .where(
      and(
        isNotNull(gapStatements.shownAt),
        need ? eq(gapStatements.category, need) : undefined,
        prefecture ? eq(gapStatements.prefecture, prefecture) : undefined,
        last
          ? or(
              lt(gapStatements.shownAt, last.shownAt),
              and(eq(gapStatements.shownAt, last.shownAt), lt(gapStatements.id, last.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(gapStatements.shownAt), desc(gapStatements.id))
    .limit(pageSize + 1)
  const items = rows.slice(0, pageSize).map(inList)
  return { items, older: rows.length > pageSize ? items.at(-1)!.id : null }
}

async function shownOf(read: Queries, id: string) {
  const [row] = await read
    .select({ id: gapStatements.id, shownAt: gapStatements.shownAt })
    .from(gapStatements)
    .where(eq(gapStatements.id, id))
  return row?.shownAt ? { id: row.id, shownAt: row.shownAt } : null
}

export const inList = ({ id, title, category, area, state, status, voices, shownAt }: Statement) => ({
  ...{ id, title, category, area, state, status },
  band: bandOf(voices),
  shownOn: dayOf(shownAt!),
})

/** A statement as everybody who may read it sees it, and what this member may do with it. */
export async function statementPage(ctx: Context, id: string) {
  if (!mayReadStatements(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const statement = await statementById(read, id)
  const sorts = maySort(ctx.actor)
  if (!statement.shownAt && !sorts) throw new AppError('not-found')
  const voiceId = await voiceOf(read, ctx.actor.id)
  const told = voiceId !== null && (await voicesBehind(read, id)).has(voiceId)
  const month = dayOf(ctx.now()).slice(0, 7)
  const mayJoin = mayReport(ctx.actor) && statement.shownAt !== null
  const joined = await saidThisMonth(read, id, voiceId, month)
  return {
    ...(await statementShown(read, statement)),
    round: statement.round,
    joined: mayJoin && joined,
    ...(await sourcesOf(ctx, statement)),
    may: {
      edit: sorts,
      join: mayJoin && !joined,
      confirm: told && isAsked(statement) && !(await hasVoted(read, statement, voiceId)),
    },
  }
}

/** The words of a statement and its timeline; nothing in it leads to a person, and to other statements only on request. */
export async function statementShown(read: Queries, statement: Statement, { withOthers = true } = {}) {
  const { id, title, text, category, area, kinds, state, status, closedFor, voices, version } = statement
  // What officials answered to a statement that was put in here is still an answer to those who told it.
  const put = read
    .select({ id: gapStatements.id })
    .from(gapStatements)
    .where(eq(gapStatements.mergedInto, id))
  const own = eq(gapEvents.statementId, id)
  const answers = and(inArray(gapEvents.statementId, put), eq(gapEvents.kind, 'answered'))
  const events = await read
    .select()
    .from(gapEvents)
    .where(or(own, answers))
    .orderBy(asc(gapEvents.at), asc(gapEvents.statementId), asc(gapEvents.position))
  const others = withOthers ? await titlesOf(read, events) : new Map<string, Titled>()
  return {
    ...{ id, title, text, category, area, kinds, state, status, closedFor, version },
    band: bandOf(voices),
    shown: statement.shownAt !== null,
    events: events.map(({ statementId, position, kind, at, body, toBody, status, text, dueOn, otherId }) => ({
      ...{ key: `${statementId} ${position}`, kind, status, text, dueOn },
      other: others.get(otherId ?? '') ?? null,
      on: dayOf(at),
      body: body && { key: body, name: nameOfBody(body) },
      toBody: toBody && { key: toBody, name: nameOfBody(toBody) },
    })),
  }
}

type Titled = { id: string; title: string }

/** The other statements of a timeline, as far as they are shown by themselves. */
async function titlesOf(read: Queries, events: { otherId: string | null }[]) {
  const ids = [...new Set(events.flatMap(({ otherId }) => otherId ?? []))]
  if (ids.length === 0) return new Map<string, Titled>()
  const rows = await read
    .select({ id: gapStatements.id, title: gapStatements.title })
    .from(gapStatements)
    .where(and(inArray(gapStatements.id, ids), isNotNull(gapStatements.shownAt)))
  return new Map(rows.map((row) => [row.id, row]))
}

async function saidThisMonth(read: Queries, id: string, voiceId: string | null, month: string) {
  if (!voiceId) return false
  const mine = and(eq(gapMeToos.statementId, id), eq(gapMeToos.voiceId, voiceId), eq(gapMeToos.month, month))
  const rows = await read.select({ month: gapMeToos.month }).from(gapMeToos).where(mine)
  return rows.length > 0
}

async function hasVoted(read: Queries, { id, round }: Statement, voiceId: string) {
  const mine = and(eq(gapVotes.statementId, id), eq(gapVotes.round, round), eq(gapVotes.voiceId, voiceId))
  const rows = await read.select({ round: gapVotes.round }).from(gapVotes).where(mine)
  return rows.length > 0
}
