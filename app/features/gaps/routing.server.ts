import { eq } from 'drizzle-orm'
import { gapMasks } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import { jurisdictions } from '#app/features/accounts/index.server.ts'
import { bodiesFor, type Body, bodyOf, national, prefectureOfBody } from './body.ts'
import { enoughVoices } from './thresholds.ts'

/**
 * The nearest body that has an official and may see the statement: municipality, then prefecture, then the national
 * level, which takes what nobody else can.
 */
export async function competentBody(
  tx: Queries,
  { id, area, voices }: { id: string; area: string; voices: number },
): Promise<Body> {
  const staffed = new Set((await jurisdictions(tx)).map(bodyOf))
  const masked = await maskedIn(tx, { id, voices })
  const maySee = (body: Body) => !masked.includes(prefectureOfBody(body) ?? '')
  return bodiesFor(area).find((body) => staffed.has(body) && maySee(body)) ?? national
}

/** The bodies to which a statement can be handed on. */
export async function otherBodies(tx: Queries, statement: { id: string; voices: number }, own: Body[]) {
  const staffed = [...new Set((await jurisdictions(tx)).map(bodyOf))]
  const masked = await maskedIn(tx, statement)
  return staffed
    .filter((body) => !own.includes(body) && !masked.includes(prefectureOfBody(body) ?? ''))
    .sort()
}

/** The prefectures whose bodies are kept from a statement, until enough people told it. */
async function maskedIn(tx: Queries, { id, voices }: { id: string; voices: number }) {
  if (voices >= enoughVoices) return []
  const rows = await tx
    .select({ prefecture: gapMasks.prefecture })
    .from(gapMasks)
    .where(eq(gapMasks.statementId, id))
  return rows.map(({ prefecture }) => prefecture)
}
