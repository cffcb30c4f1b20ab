import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { gapCompetences, gapStatements } from '#db/schema/gaps.ts'
import { holdLocks } from '#db/locks.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { areaOf } from './area.ts'
import { type Body, national } from './body.ts'
import { areasAround, everyNeed, wholeCountry } from './competence.ts'
import type { CompetenceInput } from './input.ts'
import { refuse } from './messages.ts'
import { mayKeepBodies } from './policy.ts'
import { route, withoutBody } from './routing.server.ts'
import { lockOf, statementById } from './statement-state.server.ts'

const atOnce = 200

/** Says that a body answers for a need in an area, and hands it what waits there. Throws conflict when it does already. */
export async function addBody(ctx: Context, input: CompetenceInput) {
  if (!mayKeepBodies(ctx.actor)) throw new AppError('forbidden')
  const addedBy = ctx.actor.id
  const { area, body } = read(input)
  const category = input.category ?? everyNeed
  const id = ctx.newId()
  await ctx.store.transact(async (tx) => {
    const added = await tx
      .insert(gapCompetences)
      .values({ id, area, category, body, addedBy, addedAt: ctx.now() })
      .onConflictDoNothing()
      .returning({ id: gapCompetences.id })
    if (added.length === 0) throw refuse('conflict', (t) => t.errors.bodyThere)
    const waiting = await waitingIn(tx, area, category)
    // All locks before the first record, which holds the audit.
    await holdLocks(
      tx,
      waiting.map((statement) => lockOf(statement.id)),
    )
    for (const statement of waiting) await routeAgain(tx, ctx, statement)
    await appendAudit(tx, ctx, { event: 'competence.added', subjectId: id, detail: { area, category, body } })
  }, 'gap competences')
}

/** Ends that; the row stays as history, and what the body has stays on its desk. */
export async function endBody(ctx: Context, id: string) {
  if (!mayKeepBodies(ctx.actor)) throw new AppError('forbidden')
  const endedBy = ctx.actor.id
  await ctx.store.transact(async (tx) => {
    const ended = await tx
      .update(gapCompetences)
      .set({ endedBy, endedAt: ctx.now() })
      .where(and(eq(gapCompetences.id, id), isNull(gapCompetences.endedAt)))
      .returning({ area: gapCompetences.area, category: gapCompetences.category, body: gapCompetences.body })
    if (ended.length > 0)
      await appendAudit(tx, ctx, { event: 'competence.ended', subjectId: id, detail: ended[0]! })
  }, 'gap competences')
}

/** Hands what lies with nobody to bodies that have an official by now. */
export async function routeStranded(ctx: Context) {
  const { read } = ctx.store
  const stranded = await read
    .select({ id: gapStatements.id })
    .from(gapStatements)
    .where(await withoutBody(read))
    .orderBy(asc(gapStatements.id))
  for (const { id } of stranded)
    await ctx.store.transact(async (tx) => {
      const statement = await statementById(tx, id)
      if (statement.shownAt && statement.state === 'open') await route(tx, ctx, statement)
    }, lockOf(id))
}

function read({ prefecture, municipality, bodyPrefecture, bodyMunicipality }: CompetenceInput) {
  const area = prefecture ? areaOf(prefecture, municipality) : municipality ? null : wholeCountry
  const at = bodyPrefecture ? areaOf(bodyPrefecture, bodyMunicipality) : bodyMunicipality ? null : ''
  if (area === null || at === null) throw refuse('invalid', (t) => t.errors.placeUnknown)
  const body: Body = at === '' ? national : at === bodyPrefecture ? `prefecture:${at}` : `municipality:${at}`
  return { area, body }
}

/** The open statements to which a new row of the table may matter, in the order of their locks. */
async function waitingIn(tx: Queries, area: string, category: string) {
  const rows = await tx
    .select({ id: gapStatements.id, area: gapStatements.area, category: gapStatements.category })
    .from(gapStatements)
    .where(
      and(
        eq(gapStatements.state, 'open'),
        isNull(gapStatements.status),
        ...(category === everyNeed ? [] : [eq(gapStatements.category, category)]),
        ...(area === wholeCountry ? [] : [inArray(gapStatements.prefecture, areasAround(area))]),
      ),
    )
    .orderBy(asc(gapStatements.id))
    .limit(atOnce)
  return rows.filter((row) => areasAround(row.area).includes(area))
}

async function routeAgain(tx: Queries, ctx: Context, { id }: { id: string }) {
  const statement = await statementById(tx, id)
  if (statement.shownAt && statement.state === 'open') await route(tx, ctx, statement)
}
