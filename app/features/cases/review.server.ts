import { eq } from 'drizzle-orm'
import { caseReviews, cases, caseTopics, type ReviewMark } from '#db/schema/cases.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { hasConsent } from './consent.server.ts'
import type { ReviewInput } from './input.ts'
import { caseLock } from './lock.ts'
import { refuse } from './messages.ts'
import { mayReviewCase, mayReviewCases } from './policy.ts'
import { publishRevision } from './revising.server.ts'
import type { Sheet } from './sheet.ts'

const checks = 4
const stateAfter = { approved: 'published', 'sent-back': 'sent-back', declined: 'declined' } as const

/**
 * Decides on a case as the second person. Throws not-found for one's own case, invalid without the four checks or a
 * reason, conflict when the case left the queue or changed.
 */
export async function decide(ctx: Context, id: string, input: ReviewInput) {
  if (!mayReviewCases(ctx.actor)) throw new AppError('forbidden')
  const reviewer = ctx.actor
  await ctx.store.transact(async (tx) => {
    const [found] = await tx.select().from(cases).where(eq(cases.id, id))
    if (!found || found.authorId === reviewer.id || found.state === 'draft') throw new AppError('not-found')
    if (!mayReviewCase(reviewer, found)) throw refuse('closed', (t) => t.errors.notInReview)
    if (found.version !== input.version) throw refuse('conflict', (t) => t.errors.changed)
    const { decision } = input
    const reason = input.reason.trim()
    if (decision === 'approved' && new Set(input.checks).size < checks) {
      throw refuse('invalid', (t) => t.errors.checksNeeded)
    }
    if (decision === 'approved' && !(await hasConsent(tx, ctx, id)))
      throw refuse('invalid', (t) => t.errors.consentOver)
    if (decision !== 'approved' && !reason) throw refuse('invalid', (t) => t.errors.reasonNeeded)

    const decidedAt = ctx.now()
    await tx.insert(caseReviews).values({
      id: ctx.newId(),
      caseId: id,
      reviewerId: reviewer.id,
      decision,
      reason,
      marks: marksOf(input, found),
      version: found.version,
      decidedAt,
    })
    const approved = decision === 'approved'
    const publishedAt = found.publishedAt ?? (approved ? decidedAt : null)
    // A page that another reviewer still has open must not approve what comes next.
    const version = approved ? found.version : found.version + 1
    await tx.update(cases).set({ state: stateAfter[decision], publishedAt, version }).where(eq(cases.id, id))
    if (approved && found.publishedAt) await publishRevision(tx, ctx, found)
    if (approved && publishedAt && found.categories.length > 0) {
      await tx
        .insert(caseTopics)
        .values(found.categories.map((category) => ({ caseId: id, category, publishedAt })))
    }
    await record(tx, ctx, { event: `case.${decision}`, subjectId: id })
  }, caseLock(id))
}

/** Finds the quoted places in the text as the author wrote it. */
function marksOf(input: ReviewInput, sheet: Pick<Sheet, 'title' | 'parts'>): ReviewMark[] {
  return input.marks.flatMap(({ part, quote, note }) => {
    const words = quote.trim()
    if (!words && !note.trim()) return []
    if (!part) throw refuse('invalid', (t) => t.errors.markWithoutPart)
    const text = part === 'title' ? sheet.title : (sheet.parts[part] ?? '')
    const start = words ? text.indexOf(words) : 0
    if (start < 0) throw refuse('invalid', (t) => t.errors.quoteNotFound(words))
    return [{ part, start, end: start + words.length, quote: words, note: note.trim() }]
  })
}
