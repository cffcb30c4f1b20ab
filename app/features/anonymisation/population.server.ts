import { and, inArray, sql } from 'drizzle-orm'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { pause } from '#app/core/pause.ts'
import { populationCounts } from '#db/schema/statistics.ts'
import { keyOf, type PopulationFault, type PopulationRow, type ReadPopulation } from './population-file.ts'
import { refuse } from './messages.ts'
import { mayImportPopulation } from './policy.ts'
import { all, nationwide, type Statistics } from './rare-combination.ts'

const rowsAtOnce = 300
export const imported = { event: 'statistics.imported', subjectId: 'population' }

/** Where a table was published, the year and month of its figures, and whether it may replace what is there. */
export type PopulationSource = { source: string; asOf: string; replaces: boolean }
type Taken = { imported: number } | { faults: PopulationFault[] } | { replaced: number }

/**
 * Takes over a published table of foreign residents, replacing the figures that it holds anew. While a line cannot be
 * read, or figures would be replaced that may not be, it changes nothing and returns the lines or how many figures.
 */
export async function takePopulation(
  ctx: Context,
  bytes: Uint8Array,
  about: PopulationSource | null,
): Promise<Taken> {
  if (!mayImportPopulation(ctx.actor)) throw new AppError('forbidden')
  const { rows, faults } = await rowsOf(ctx, bytes)
  if (faults.length > 0) return { faults }
  const replaced = about?.replaces === false ? await alreadyThere(ctx, rows) : 0
  if (replaced > 0) return { replaced }
  const importedAt = ctx.now()
  await ctx.store.transact(async (tx) => {
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      await tx
        .insert(populationCounts)
        .values(rows.slice(at, at + rowsAtOnce).map((row) => ({ ...row, importedAt })))
        .onConflictDoUpdate({
          target: [populationCounts.place, populationCounts.nationality, populationCounts.status],
          set: { people: sql`excluded.people`, importedAt },
        })
      await pause()
    }
    const detail = {
      source: about?.source ?? null,
      asOf: about?.asOf ?? null,
      rows: rows.length,
      importedAt: importedAt.getTime(),
    }
    await record(tx, ctx, { ...imported, detail })
  })
  return { imported: rows.length }
}

/** The same for a caller that has no form to show: throws invalid with the first line that cannot be read. */
export async function importPopulation(ctx: Context, bytes: Uint8Array): Promise<number> {
  const taken = await takePopulation(ctx, bytes, null)
  if ('imported' in taken) return taken.imported
  const [first] = 'faults' in taken ? taken.faults : []
  throw refuse('invalid', (t) => (first ? t.population.fault(first) : t.population.wrongFile))
}

const reader = '#app/features/anonymisation/population-worker.ts'

async function rowsOf(ctx: Context, bytes: Uint8Array) {
  const read = await ctx.process.readApart<Uint8Array, ReadPopulation | null>(reader, bytes)
  if (!read) throw refuse('invalid', (t) => t.population.wrongFile)
  return read
}

async function alreadyThere(ctx: Context, rows: PopulationRow[]) {
  const known = await ctx.store.read
    .select({
      place: populationCounts.place,
      nationality: populationCounts.nationality,
      status: populationCounts.status,
    })
    .from(populationCounts)
  const keys = new Set(known.map(keyOf))
  return rows.filter((row) => keys.has(keyOf(row))).length
}

/** The figures that a combination of these nationalities and places needs. */
export async function statisticsFor(
  ctx: Context,
  nationalities: string[],
  places: string[],
): Promise<Statistics> {
  const rows = await ctx.store.read
    .select()
    .from(populationCounts)
    .where(
      and(
        inArray(populationCounts.nationality, [all, ...nationalities]),
        inArray(populationCounts.place, [nationwide, ...places]),
      ),
    )
  const total = (nationality: string) =>
    rows.find((row) => row.nationality === nationality && row.place === nationwide && row.status === all)
      ?.people ?? 0
  return {
    residents: rows.filter(({ status }) => status === all),
    shares: rows
      .filter(
        ({ place, status, nationality }) => place === nationwide && status !== all && total(nationality) > 0,
      )
      .map(({ nationality, status, people }) => ({
        nationality,
        attribute: 'status' as const,
        value: status,
        share: people / total(nationality),
      })),
  }
}
