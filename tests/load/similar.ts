import { and, asc, eq, gt } from 'drizzle-orm'
import { contextFor } from '#app/core/http/scope.server.ts'
import type { Process } from '#app/core/process.server.ts'
import { textColumns, textOf } from '#app/features/similar/case-text.server.ts'
import { vectorOf } from '#app/features/similar/closeness.ts'
import { termsToKeep } from '#app/features/similar/finding.server.ts'
import { updateSimilar } from '#app/features/similar/keeping.server.ts'
import { countRarity, readRarity } from '#app/features/similar/rarity.server.ts'
import { termsOf } from '#app/features/similar/terms.ts'
import { cases } from '#db/schema/cases.ts'
import { caseTerms } from '#db/schema/similar.ts'
import { openStore, type Store } from '#db/store.ts'
import { insertMany } from './bulk.ts'
import { median } from './figures.ts'

/** In milliseconds of the processor, of the database too where it is SQLite. */
export type UpdateCost = { cases: number; medianMs: number; mostMs: number }

const atOnce = 1000
const measuredUpdates = 20

/**
 * Lays the terms of all cases ready, as after years, then compares those whose pages are measured with all others. How
 * much CPU the comparison of one takes is what it costs after a publication.
 */
export async function compareSome(
  databaseUrl: string,
  { cases: count, threads }: { cases: number; threads: string[] },
): Promise<UpdateCost> {
  const store = await openStore(databaseUrl)
  try {
    const live = {} as Process
    const ctx = contextFor({ store, process: live, now: () => new Date() }, { kind: 'operator' })
    await countRarity(ctx)
    await layTerms(store)
    const costs: number[] = []
    for (const id of threads) {
      const start = process.cpuUsage()
      await updateSimilar(ctx, id)
      const { user, system } = process.cpuUsage(start)
      costs.push((user + system) / 1000)
    }
    const last = costs.slice(-measuredUpdates)
    return { cases: count, medianMs: median(last), mostMs: Math.max(...last) }
  } finally {
    await store.close()
  }
}

async function layTerms(store: Store) {
  const rarity = await readRarity(store.read)
  for (let after = ''; ;) {
    const rows = await store.read
      .select({ id: cases.id, ...textColumns })
      .from(cases)
      .where(and(eq(cases.state, 'published'), gt(cases.id, after)))
      .orderBy(asc(cases.id))
      .limit(atOnce)
    if (rows.length === 0) return
    const terms = rows.flatMap((row) =>
      termsToKeep(vectorOf(termsOf(textOf(row)), rarity)).map((term) => ({ caseId: row.id, ...term })),
    )
    await store.transact((tx) => insertMany(tx, caseTerms, terms))
    after = rows.at(-1)!.id
  }
}
