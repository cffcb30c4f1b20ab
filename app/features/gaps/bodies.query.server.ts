import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { gapCompetences, gapStatements } from '#db/schema/gaps.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { nameOfBody } from './body.ts'
import type { BodiesFilter } from './input.ts'
import { mayKeepBodies } from './policy.ts'
import { staffedBodies, withoutBody } from './routing.server.ts'

export const bodiesAtOnce = 100
const historyShown = 50
const strandedShown = 50

/** The table of bodies by area and need, what became of it, and what lies with no body that has an official. */
export async function bodiesPage(ctx: Context, { prefecture, before }: BodiesFilter) {
  if (!mayKeepBodies(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const { id, area, category, body } = gapCompetences
  const after = sql`(${area}, ${category}, ${body}) > (select area, category, body from gap_competences where id = ${before})`
  const within = sql`${area} like ${`${prefecture}%`}`
  const rows = await read
    .select({ id, area, category, body })
    .from(gapCompetences)
    .where(and(isNull(gapCompetences.endedAt), prefecture ? within : undefined, before ? after : undefined))
    .orderBy(asc(area), asc(category), asc(body))
    .limit(bodiesAtOnce + 1)
  const staffed = await staffedBodies(read)
  const shown = rows.slice(0, bodiesAtOnce)
  return {
    rows: shown.map((row) => ({ ...row, name: nameOfBody(row.body), staffed: staffed.has(row.body) })),
    next: rows.length > bodiesAtOnce ? shown.at(-1)!.id : null,
    history: await historyOf(ctx),
    stranded: await strandedIn(ctx),
  }
}

/** The newest changes of the table, and who made them. */
async function historyOf({ store: { read } }: Context) {
  const { id, area, category, body, addedAt, endedAt } = gapCompetences
  const change = { id, area, category, body, by: accounts.name }
  const added = await read
    .select({ ...change, at: addedAt })
    .from(gapCompetences)
    .innerJoin(accounts, eq(accounts.id, gapCompetences.addedBy))
    .orderBy(desc(addedAt), desc(id))
    .limit(historyShown)
  const ended = await read
    .select({ ...change, at: endedAt })
    .from(gapCompetences)
    .innerJoin(accounts, eq(accounts.id, gapCompetences.endedBy))
    .where(isNotNull(endedAt))
    .orderBy(desc(endedAt), desc(id))
    .limit(historyShown)
  return [
    ...added.map((row) => ({ ...row, what: 'added' as const })),
    ...ended.map((row) => ({ ...row, what: 'ended' as const })),
  ]
    .sort((a, b) => b.at!.getTime() - a.at!.getTime())
    .slice(0, historyShown)
    .map(({ at, ...row }) => ({ ...row, name: nameOfBody(row.body), on: dayOf(at!) }))
}

/** By area and need, and without a word of any statement: how many of those that are shown nobody can answer. */
async function strandedIn({ store: { read } }: Context) {
  return read
    .select({ area: gapStatements.area, category: gapStatements.category, statements: count() })
    .from(gapStatements)
    .where(await withoutBody(read))
    .groupBy(gapStatements.area, gapStatements.category)
    .orderBy(asc(gapStatements.area), asc(gapStatements.category))
    .limit(strandedShown)
}
