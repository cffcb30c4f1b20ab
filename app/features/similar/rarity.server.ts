import { and, desc, eq, inArray } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import { termCounts } from '#db/schema/similar.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { pause } from '#app/core/pause.ts'
import { textOf, textColumns } from './case-text.server.ts'
import { commonFrom, type Rarity } from './closeness.ts'
import { termsOf } from './terms.ts'

/** The kind of the job that counts, once a night, how rare terms are. */
export const rarityJob = 'similar.rarity'

const mostRead = 2000
const readAtOnce = 50
const rowsAtOnce = 500

// Under this number stands how many cases were read; no term has it.
const sampleRow = 0

export async function readRarity(read: Queries): Promise<Rarity> {
  const rows = await read.select().from(termCounts)
  const counts = new Map(rows.map(({ term, cases: count }) => [term, count]))
  return { sample: counts.get(sampleRow) ?? 0, cases: counts }
}

/** Counts in how many of the newest cases each term stands. Of a term that few share nothing is kept. */
export async function countRarity(ctx: Context) {
  const ids = await ctx.store.read
    .select({ id: cases.id })
    .from(cases)
    .where(eq(cases.state, 'published'))
    .orderBy(desc(cases.publishedAt), desc(cases.id))
    .limit(mostRead)
  const counts = new Map<number, number>()
  for (let start = 0; start < ids.length; start += readAtOnce) {
    const some = ids.slice(start, start + readAtOnce).map(({ id }) => id)
    for (const text of await textsOf(ctx.store.read, some))
      for (const term of termsOf(text).keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
    await pause()
  }
  const shared = [...counts].filter(([, count]) => count >= commonFrom(ids.length))
  const rows = [[sampleRow, ids.length] as const, ...shared].map(([term, count]) => ({ term, cases: count }))
  await ctx.store.transact(async (tx) => {
    await tx.delete(termCounts)
    for (let start = 0; start < rows.length; start += rowsAtOnce)
      await tx.insert(termCounts).values(rows.slice(start, start + rowsAtOnce))
  }, 'similar terms')
}

const textsOf = async (read: Queries, ids: string[]) =>
  (
    await read
      .select(textColumns)
      .from(cases)
      .where(and(inArray(cases.id, ids), eq(cases.state, 'published')))
  ).map(textOf)
