import { and, desc, eq, inArray } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import { caseConsents } from '#db/schema/consents.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { allows } from '#app/features/consents/index.ts'
import { mayReadCases, mayWriteCases } from './policy.ts'

export type AgendaCase = { id: string; title: string; categories: string[]; locked: boolean }

const columns = {
  id: cases.id,
  title: cases.title,
  categories: cases.categories,
  lockedAt: cases.lockedAt,
  consent: { scopes: caseConsents.scopes, expiresOn: caseConsents.expiresOn },
}

/** Of these cases those that this person may read and a workshop may deal with today; whose they are is not told. */
export async function casesForWorkshop(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, AgendaCase>> {
  if (ids.length === 0 || !mayReadCases(ctx.actor)) return new Map()
  return usable(ctx, inArray(cases.id, [...ids]))
}

/** One's own cases that a workshop may deal with today, the newest first. */
export async function ownCasesForWorkshop(ctx: Context): Promise<AgendaCase[]> {
  const { actor } = ctx
  if (!mayWriteCases(actor)) return []
  return Array.from(await usable(ctx, eq(cases.authorId, actor.id)), ([, found]) => found)
}

async function usable(ctx: Context, wanted: ReturnType<typeof eq>): Promise<Map<string, AgendaCase>> {
  const rows = await ctx.store.read
    .select(columns)
    .from(cases)
    .innerJoin(caseConsents, eq(caseConsents.caseId, cases.id))
    .where(and(wanted, eq(cases.state, 'published')))
    .orderBy(desc(cases.publishedAt), desc(cases.id))
  const today = dayOf(ctx.now())
  return new Map(
    rows.flatMap(({ consent, lockedAt, ...found }) =>
      allows(consent, 'workshop', today) ? [[found.id, { ...found, locked: lockedAt !== null }]] : [],
    ),
  )
}
