import { eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { isInForce, latestEnd } from '#app/features/consents/index.ts'
import { type Consent, consentOf } from '#app/features/consents/index.server.ts'
import { refuse } from './messages.ts'
import { isAuthorOf, mayGiveConsent, mayWithdraw } from './policy.ts'

/** The consent behind one's own case, as its form shows it. Throws not-found for anybody but the author. */
export async function ownConsent(ctx: Context, id: string) {
  const [found] = await ctx.store.read
    .select({
      title: cases.title,
      authorId: cases.authorId,
      state: cases.state,
      publishedAt: cases.publishedAt,
    })
    .from(cases)
    .where(eq(cases.id, id))
  if (!found || !isAuthorOf(ctx.actor, found)) throw new AppError('not-found')
  if (!mayGiveConsent(ctx.actor, found)) throw refuse('closed', (t) => t.errors.notEditable)
  const consent = await consentOf(ctx.store.read, id)
  return {
    id,
    title: found.title,
    state: found.state,
    mayWithdraw: mayWithdraw(ctx.actor, found),
    ...consentForm(ctx, consent),
  }
}

/** What the fields of a consent start with, and the last day that may be named. */
export function consentForm(ctx: Context, consent: Consent | null) {
  const latest = latestEnd(dayOf(ctx.now()))
  if (!consent) return { latest, values: { expiresOn: latest } as Record<string, unknown> }
  const { basis, scopes, explainedIn, obtainedOn, expiresOn, reference } = consent
  return {
    latest,
    values: { basis, scopes, explainedIn, obtainedOn, expiresOn, reference } as Record<string, unknown>,
  }
}

/** What a second person sees of the consent: not the number of the office's record. */
export async function consentShown(ctx: Context, id: string) {
  const consent = await consentOf(ctx.store.read, id)
  if (!consent) return null
  const { basis, scopes, explainedIn, expiresOn } = consent
  return { basis, scopes, explainedIn, expiresOn, isOver: !isInForce(consent, dayOf(ctx.now())) }
}
