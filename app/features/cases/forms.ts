import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { consentLabels } from '#app/features/consents/index.ts'
import {
  draftInput,
  followInput,
  listReadingInput,
  markInput,
  readingInput,
  replyDraftInput,
  replyEditInput,
  replyInput,
  revisionInput,
  reviewInput,
  submissionInput,
  withholdingInput,
} from './input.ts'
import { messages } from './messages.ts'

/** The words of the fields, for the sentences about what is wrong with them. */
function fieldLabels(locale: Locale): FieldLabels {
  const t = messages.in(locale)
  return {
    title: t.title,
    ...t.parts,
    ...t.background,
    block: t.block,
    categories: t.categories,
    'contacted.type': t.contactedType,
    'contacted.result': t.contactedResult,
    missing: t.missing,
    anonymous: t.anonymous,
    'dismissals.reason': t.guard.why,
    ...consentLabels(locale),
    consent: t.submission.consent,
    body: t.answerBody,
    quote: t.thread.quote,
    withhold: t.thread.withhold,
    follow: t.follow.label,
    decision: t.review.decision,
    reason: t.review.reason,
    'marks.part': t.review.markPart,
    'marks.quote': t.review.markQuote,
    'marks.note': t.review.markNote,
  }
}

export const draftForm = { schema: draftInput, labels: fieldLabels }
export const submissionForm = { schema: submissionInput, labels: fieldLabels }
export const replyForm = { schema: replyInput, labels: fieldLabels }
export const reviewForm = { schema: reviewInput, labels: fieldLabels }
export const replyDraftForm = { schema: replyDraftInput, labels: fieldLabels }
export const replyEditForm = { schema: replyEditInput, labels: fieldLabels }
export const markForm = { schema: markInput, labels: fieldLabels }
export const followForm = { schema: followInput, labels: fieldLabels }
export const readingForm = { schema: readingInput, labels: fieldLabels }
export const listReadingForm = { schema: listReadingInput, labels: fieldLabels }
export const withholdingForm = { schema: withholdingInput, labels: fieldLabels }
export const revisionForm = { schema: revisionInput, labels: fieldLabels }
