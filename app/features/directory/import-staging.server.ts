import { and, eq, inArray } from 'drizzle-orm'
import { servicePlacesStaged, servicesStaged } from '#db/schema/directory.ts'
import type { Context } from '#app/core/context.ts'
import { pause } from '#app/core/pause.ts'
import type { Candidate } from './hsds-candidates.server.ts'
import type { ImportPlan, Standing } from './import-plan.server.ts'
import { organizationNamed } from './organizations.server.ts'
import { placeRows } from './places.server.ts'
import { neverChecked } from './source.ts'

type StagedRow = typeof servicesStaged.$inferInsert

const sourcesAtOnce = 50
const placesAtOnce = 500

/** Lays the new and changed sources of a plan ready, in short transactions; answers their ids. */
export async function stageImport(ctx: Context, batch: string, plan: ImportPlan): Promise<string[]> {
  const all: { source: Candidate; standing?: Standing; fields?: StagedRow['changedFields'] }[] = [
    ...plan.added,
    ...plan.changed,
  ]
  for (let from = 0; from < all.length; from += sourcesAtOnce) {
    const some = all.slice(from, from + sourcesAtOnce)
    await ctx.store.transact(async (tx) => {
      const rows: StagedRow[] = []
      for (const { source, standing, fields } of some) {
        // An organisation without sources is seen nowhere, so that it may be there before them.
        const organizationId = await organizationNamed(tx, ctx, source.organization, source.organizationId)
        rows.push(stagedRow(ctx, { ...source, organizationId }, standing, fields))
      }
      await tx.insert(servicesStaged).values(rows.map((row) => ({ ...row, batch })))
      const places = rows.flatMap(placeRows).map((place) => ({ ...place, batch }))
      for (let at = 0; at < places.length; at += placesAtOnce)
        await tx.insert(servicePlacesStaged).values(places.slice(at, at + placesAtOnce))
    })
    await pause()
  }
  return all.map(({ source: { id } }) => id)
}

function stagedRow(
  ctx: Context,
  { line: _line, input: _input, organization: _organization, ...source }: Candidate,
  standing?: Standing,
  changedFields: StagedRow['changedFields'] = {},
): StagedRow {
  const at = ctx.now()
  const changedBy = ctx.actor.kind === 'person' ? ctx.actor.id : null
  const newer = !standing?.assuredOn || (source.assuredOn !== null && source.assuredOn > standing.assuredOn)
  const assuredOn = newer ? source.assuredOn : standing.assuredOn
  const freshOn = [assuredOn ?? neverChecked, standing?.freshOn ?? neverChecked].sort().at(-1)!
  return {
    ...source,
    ...{ batch: '', state: 'published', declinedFor: null, savedAt: at, assuredOn, freshOn },
    // Who checked it, the package does not tell.
    assuredBy: newer ? null : standing.assuredBy,
    proposedAt: standing?.proposedAt ?? at,
    proposedBy: standing?.proposedBy ?? null,
    statementId: standing?.statementId ?? null,
    version: (standing?.version ?? 0) + 1,
    ...{ changeId: ctx.newId(), changedBy, changedFields },
  }
}

/** Forgets a batch, written or not. */
export async function unstageImport(ctx: Context, batch: string, ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += sourcesAtOnce) {
    const some = ids.slice(from, from + sourcesAtOnce)
    await ctx.store.transact(async (tx) => {
      await tx
        .delete(servicePlacesStaged)
        .where(and(eq(servicePlacesStaged.batch, batch), inArray(servicePlacesStaged.serviceId, some)))
      await tx
        .delete(servicesStaged)
        .where(and(eq(servicesStaged.batch, batch), inArray(servicesStaged.id, some)))
    })
    await pause()
  }
}
