import { and, inArray, sql } from 'drizzle-orm'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { populationCounts } from '#db/schema/statistics.ts'
import { decoded, PopulationFileError, populationRows } from './population-file.ts'
import { messages } from './messages.ts'
import { all, nationwide, type Statistics } from './rare-combination.ts'

const rowsAtOnce = 300

/** Takes over a published table of foreign residents, replacing the figures that it holds anew; tells how many. */
export async function importPopulation(ctx: Context, bytes: Uint8Array): Promise<number> {
  if (ctx.actor.kind !== 'operator') throw new AppError('forbidden')
  const rows = rowsOf(bytes)
  await ctx.store.transact(async (tx) => {
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      const some = rows.slice(at, at + rowsAtOnce).map((row) => ({ ...row, importedAt: ctx.now() }))
      await tx
        .insert(populationCounts)
        .values(some)
        .onConflictDoUpdate({
          target: [populationCounts.place, populationCounts.nationality, populationCounts.status],
          set: { people: sql`excluded.people`, importedAt: ctx.now() },
        })
    }
    await record(tx, ctx, { event: 'statistics.imported', subjectId: 'population' })
  })
  return rows.length
}

function rowsOf(bytes: Uint8Array) {
  try {
    return populationRows(decoded(bytes))
  } catch (error) {
    if (!(error instanceof PopulationFileError)) throw error
    throw new AppError(
      'invalid',
      messages.both((t) => t.population.wrongFile),
    )
  }
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
