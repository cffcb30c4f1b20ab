import { and, eq } from 'drizzle-orm'
import { isMunicipality } from '#db/reference/areas.ts'
import { gapReports, gapStatements } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { mayProposeSources, newSourceAddress, sourcesMadeFor } from '#app/features/directory/index.server.ts'
import type { Statement } from './statement-state.server.ts'
import { enoughVoices } from './thresholds.ts'

export const placeAsked = (area: string) =>
  isMunicipality(area) ? { municipality: area } : { prefecture: area }

/** The sources that were made out of a statement, and where this reader may add one. */
export async function sourcesOf(ctx: Context, { id, category, area }: Statement) {
  const known = {
    statement: id,
    category,
    languages: await languagesOf(ctx.store.read, id),
    ...placeAsked(area),
  }
  return {
    made: await sourcesMadeFor(ctx, [id, ...(await putInto(ctx.store.read, id))]),
    addSource: mayProposeSources(ctx.actor) ? newSourceAddress(known) : null,
  }
}

/** The statements that were put into this one. */
async function putInto(read: Queries, id: string): Promise<string[]> {
  const rows = await read
    .select({ id: gapStatements.id })
    .from(gapStatements)
    .where(eq(gapStatements.mergedInto, id))
  return rows.map((row) => row.id)
}

/** The languages of a statement: those that as many people named as it takes to show a statement at all. */
async function languagesOf(read: Queries, statementId: string): Promise<string[]> {
  const rows = await read
    .select({ voiceId: gapReports.voiceId, languages: gapReports.languages })
    .from(gapReports)
    .where(and(eq(gapReports.statementId, statementId), eq(gapReports.state, 'sorted')))
  const named = new Map<string, Set<string>>()
  for (const { voiceId, languages } of rows)
    for (const language of languages) named.set(language, (named.get(language) ?? new Set()).add(voiceId))
  return [...named].flatMap(([language, voices]) => (voices.size >= enoughVoices ? [language] : [])).sort()
}
