import { eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import type { ConsentScope } from '#db/schema/consents.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { allows, type ConsentInput, isInForce } from '#app/features/consents/index.ts'
import { consentOf, writeConsent } from '#app/features/consents/index.server.ts'
import { caseLock } from './lock.ts'
import { refuse } from './messages.ts'
import { isAuthorOf, mayGiveConsent, mayReadCase } from './policy.ts'

/**
 * Writes down what one's own case rests on. A case that was hidden because its consent was over is shown again: its text
 * is still the one that a second person approved. Throws not-found for anybody but the author.
 */
export async function giveConsent(ctx: Context, id: string, input: ConsentInput) {
  await ctx.store.transact(async (tx) => {
    const [found] = await tx.select().from(cases).where(eq(cases.id, id))
    if (!found || !isAuthorOf(ctx.actor, found)) throw new AppError('not-found')
    if (!mayGiveConsent(ctx.actor, found)) throw refuse('closed', (t) => t.errors.notEditable)
    await writeConsent(tx, ctx, id, input)
    // A draft is nobody's business yet; and no record tells who wrote an anonymous case.
    if (found.state === 'published')
      await appendAudit(tx, ctx, { event: 'case.consent', subjectId: id, anonymously: true })
    if (found.state !== 'expired') return
    await tx.update(cases).set({ state: 'published' }).where(eq(cases.id, id))
    await record(tx, ctx, { event: 'case.consent-renewed', subjectId: id, anonymously: true })
  }, caseLock(id))
}

/** Whether the consent behind a case counts today. */
export const hasConsent = async (read: Queries, ctx: Context, id: string) =>
  isInForce(await consentOf(read, id), dayOf(ctx.now()))

/** Where a case comes back to when moderators show it again: among the published ones unless its consent is over. */
export async function stateWithoutHiding(tx: Queries, ctx: Context, id: string) {
  const consent = await consentOf(tx, id)
  return consent && !isInForce(consent, dayOf(ctx.now())) ? 'expired' : 'published'
}

/** Whether this person may read the case, and its consent reaches as far as `scope` today. */
export async function mayUseCase(ctx: Context, id: string, scope: ConsentScope): Promise<boolean> {
  const [found] = await ctx.store.read
    .select({ authorId: cases.authorId, state: cases.state })
    .from(cases)
    .where(eq(cases.id, id))
  if (!found || found.state !== 'published' || !mayReadCase(ctx.actor, found)) return false
  return allows(await consentOf(ctx.store.read, id), scope, dayOf(ctx.now()))
}
