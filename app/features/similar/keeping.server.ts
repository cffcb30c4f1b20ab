import { and, desc, eq, inArray, or } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import { cases, type CaseState } from '#db/schema/cases.ts'
import { caseTerms, similarCases } from '#db/schema/similar.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { textColumns, textOf } from './case-text.server.ts'
import { type Rarity, vectorOf } from './closeness.ts'
import { mostKept, type Near, nearestTo, termsToKeep } from './finding.server.ts'
import { forgetOrders } from './orders.server.ts'
import { readRarity } from './rarity.server.ts'
import { termsOf } from './terms.ts'

/** Its author writes it and is shown what is similar; nobody finds it by anything. */
const written: CaseState[] = ['draft', 'in-review', 'sent-back']

/**
 * Brings what is kept about one case to its text of now: a published one is found by others, a draft finds others, and
 * of any other nothing stays. What changed in the meantime is left to the job that the change ordered.
 */
export async function updateSimilar(ctx: Context, id: string, known?: Rarity) {
  const { read } = ctx.store
  const { state, version } = cases
  const [found] = await read
    .select({ state, version, ...textColumns })
    .from(cases)
    .where(eq(cases.id, id))
  // An order that was under way while the case went.
  if (!found) return ctx.store.transact((tx) => forgetOrders(tx, id))
  const isPublished = found.state === 'published'
  const rarity = known ?? (await readRarity(read))
  const vector = vectorOf(termsOf(textOf(found)), rarity)
  const seeks = isPublished || written.includes(found.state)
  const near = seeks ? await nearestTo(read, id, vector, rarity) : []

  await ctx.store.transact(async (tx) => {
    await holdLock(tx, lock)
    const standing = await standingOf(tx, [id, ...near.map(({ otherId }) => otherId)])
    const now = standing.get(id)
    if (now?.state !== found.state || now.version !== found.version) return
    await forgetAll(tx, id)
    const others = near.filter(({ otherId }) => standing.get(otherId)?.state === 'published')
    const kept = others.slice(0, mostKept).map((other) => ({ caseId: id, ...other }))
    if (kept.length > 0) await tx.insert(similarCases).values(kept)
    if (!isPublished) return
    const terms = termsToKeep(vector).map((term) => ({ caseId: id, ...term }))
    if (terms.length > 0) await tx.insert(caseTerms).values(terms)
    await tellOthers(tx, id, others)
  })
}

// Who withdraws a case holds it too, so that nothing is written about a case that is going.
const lock = 'similar cases'

/**
 * Deletes all that is kept about a case, also beside others and in the orders to compare it, and keeps it away until
 * the transaction ends.
 */
export async function forgetSimilar(tx: Queries, id: string) {
  await holdLock(tx, lock)
  await forgetAll(tx, id)
  await forgetOrders(tx, id)
}

async function forgetAll(tx: Queries, id: string) {
  await tx.delete(similarCases).where(or(eq(similarCases.caseId, id), eq(similarCases.otherId, id)))
  await tx.delete(caseTerms).where(eq(caseTerms.caseId, id))
}

async function standingOf(tx: Queries, ids: string[]) {
  const { id, state, version } = cases
  const rows = await tx.select({ id, state, version }).from(cases).where(inArray(id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Stands beside the others too, and what is further from them than ten makes room. */
async function tellOthers(tx: Queries, id: string, others: Near[]) {
  if (others.length === 0) return
  await tx
    .insert(similarCases)
    .values(others.map(({ otherId, score }) => ({ caseId: otherId, otherId: id, score })))
  const { caseId, otherId, score } = similarCases
  const rows = await tx
    .select({ caseId, otherId })
    .from(similarCases)
    .where(
      inArray(
        caseId,
        others.map((other) => other.otherId),
      ),
    )
    .orderBy(desc(score), desc(otherId))
  const kept = new Map<string, number>()
  for (const row of rows) {
    const count = (kept.get(row.caseId) ?? 0) + 1
    kept.set(row.caseId, count)
    if (count > mostKept)
      await tx.delete(similarCases).where(and(eq(caseId, row.caseId), eq(otherId, row.otherId)))
  }
}
