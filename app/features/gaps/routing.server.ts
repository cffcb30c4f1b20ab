import { and, asc, eq, inArray, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import { gapCompetences, gapEvents, gapMasks, gapRoutes, gapStatements } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { record } from '#app/core/outbox.server.ts'
import { jurisdictions } from '#app/features/accounts/index.server.ts'
import { bodiesIn, type Body, national } from './body.ts'
import { areasAround, bodiesInOrder, everyNeed } from './competence.ts'
import { happened } from './timeline.server.ts'
import { enoughVoices } from './thresholds.ts'

type Routed = { id: string; area: string; category: string; voices: number }

/** The bodies for which somebody is an official. */
export const staffedBodies = async (read: Queries) => new Set(bodiesIn(await jurisdictions(read)))

/**
 * The closest bodies that have an official, by the table of the admin and else by the place; the national level takes
 * what nobody else can. What few people told goes there alone while it is kept from anybody: a way round the body of a
 * reporter would tell who that is.
 */
export async function competentBodies(tx: Queries, { id, area, category, voices }: Routed): Promise<Body[]> {
  if (await isKeptFromSome(tx, { id, voices })) return [national]
  const staffed = await staffedBodies(tx)
  const steps = bodiesInOrder(await tableFor(tx, area, category), area, category)
  return (
    steps.map((bodies) => bodies.filter((body) => staffed.has(body))).find((bodies) => bodies.length > 0) ?? [
      national,
    ]
  )
}

const tableFor = (tx: Queries, area: string, category: string) =>
  tx
    .select({ area: gapCompetences.area, category: gapCompetences.category, body: gapCompetences.body })
    .from(gapCompetences)
    .where(
      and(
        isNull(gapCompetences.endedAt),
        inArray(gapCompetences.area, areasAround(area)),
        inArray(gapCompetences.category, [category, everyNeed]),
      ),
    )
    .orderBy(asc(gapCompetences.body))
    .then()

/** Hands a statement to the bodies that are competent now and did not hand it on; who has it keeps it. */
export async function route(tx: Queries, ctx: Context, statement: Routed) {
  const { id } = statement
  const done = await handedOn(tx, id)
  const bodies = (await competentBodies(tx, statement)).filter((body) => !done.has(body))
  if (bodies.length === 0) return
  const added = await tx
    .insert(gapRoutes)
    .values(bodies.map((body) => ({ statementId: id, body, at: ctx.now() })))
    .onConflictDoNothing()
    .returning({ body: gapRoutes.body })
  for (const { body } of added) {
    await happened(tx, ctx, id, { kind: 'routed', toBody: body })
    await record(tx, ctx, { event: 'gap.routed', subjectId: id, itemId: body, anonymously: true })
  }
}

/** The bodies that handed a statement on to another one and did not get it back. */
async function handedOn(tx: Queries, id: string): Promise<Set<Body>> {
  const { statementId, kind, body, toBody, position } = gapEvents
  const rows = await tx
    .select({ from: body, to: toBody })
    .from(gapEvents)
    .where(and(eq(statementId, id), eq(kind, 'forwarded')))
    .orderBy(asc(position))
  const away = new Set<Body>()
  for (const { from, to } of rows) {
    away.add(from!)
    away.delete(to!)
  }
  return away
}

/** The bodies to which a statement can be handed on: none while it is kept from some, since a list with gaps would tell whom. */
export async function otherBodies(tx: Queries, statement: { id: string; voices: number }, own: Body[]) {
  if (await isKeptFromSome(tx, statement)) return []
  return [...(await staffedBodies(tx))].filter((body) => !own.includes(body)).sort()
}

/** Open statements that are shown, and lie with no body that has an official. */
export async function withoutBody(read: Queries) {
  const staffed = [...(await staffedBodies(read)), '']
  const taken = read
    .select({ one: sql`1` })
    .from(gapRoutes)
    .where(
      and(
        eq(gapRoutes.statementId, gapStatements.id),
        inArray(gapRoutes.body, staffed),
        isNull(gapRoutes.endedAt),
      ),
    )
  return and(eq(gapStatements.state, 'open'), isNotNull(gapStatements.shownAt), notExists(taken))!
}

/** Whether bodies that may employ a reporter do not see it, until enough people told it. */
async function isKeptFromSome(tx: Queries, { id, voices }: { id: string; voices: number }) {
  if (voices >= enoughVoices) return false
  const masks = await tx.select().from(gapMasks).where(eq(gapMasks.statementId, id)).limit(1)
  return masks.length > 0
}
