import { and, asc, eq, lt } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import { caseConsents } from '#db/schema/consents.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { Context } from '#app/core/context.ts'
import { latestEnd } from './consent.ts'
import type { ConsentInput } from './input.ts'
import { refuse } from './messages.ts'

export type Consent = typeof caseConsents.$inferSelect

/** The consent behind a case; null for one that never had any. */
export async function consentOf(read: Queries, caseId: string): Promise<Consent | null> {
  const [found] = await read.select().from(caseConsents).where(eq(caseConsents.caseId, caseId))
  return found ?? null
}

/**
 * Writes down what a case rests on, instead of what stood there; whether this person may is for `cases` to say. Throws
 * invalid for a day of consent to come, and for an end that is past or too far away.
 */
export async function writeConsent(tx: Queries, ctx: Context, caseId: string, input: ConsentInput) {
  const today = dayOf(ctx.now())
  const latest = latestEnd(today)
  if (input.obtainedOn > today) throw refuse('invalid', (t) => t.errors.future)
  if (input.expiresOn < today) throw refuse('invalid', (t) => t.errors.past)
  if (input.expiresOn > latest) throw refuse('invalid', (t) => t.errors.tooLong(latest))
  const ofPeople = input.basis !== 'composite'
  const consent = {
    basis: input.basis,
    scopes: ['portal' as const, ...input.scopes],
    explainedIn: ofPeople ? (input.explainedIn ?? null) : null,
    obtainedOn: ofPeople ? input.obtainedOn : null,
    expiresOn: input.expiresOn,
    reference: input.reference,
    savedAt: ctx.now(),
  }
  await tx
    .insert(caseConsents)
    .values({ caseId, ...consent })
    .onConflictDoUpdate({ target: caseConsents.caseId, set: consent })
}

/** Published cases whose consent is over, the longest first. */
export const casesWithoutConsent = (read: Queries, today: string, limit: number) =>
  read
    .select({ caseId: caseConsents.caseId })
    .from(caseConsents)
    .innerJoin(cases, eq(cases.id, caseConsents.caseId))
    .where(and(lt(caseConsents.expiresOn, today), eq(cases.state, 'published')))
    .orderBy(asc(caseConsents.expiresOn), asc(caseConsents.caseId))
    .limit(limit)
    .then((rows) => rows.map(({ caseId }) => caseId))

/** Deletes the consent together with its case. */
export const forgetConsent = (tx: Queries, caseId: string) =>
  tx.delete(caseConsents).where(eq(caseConsents.caseId, caseId)).then()

/** The author left: nobody else may know the number that the office gave the file. */
export const forgetReference = (tx: Queries, caseId: string) =>
  tx.update(caseConsents).set({ reference: '' }).where(eq(caseConsents.caseId, caseId)).then()
