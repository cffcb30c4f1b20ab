import { z } from 'zod'
import { blocks } from '#db/reference/case-sheet.ts'
import { categories, sourceTypes } from '#db/reference/vocabularies.ts'
import { oneOf, someOf } from '#app/core/vocabulary/one-of.ts'
import { askedOfPeople, consentFields } from '#app/features/consents/index.ts'
import { backgroundKeys, backgroundTerms, limits, parts } from './parts.ts'

const text = (max: number) => z.string().max(max).default('')

const partFields = Object.fromEntries(
  parts.map((part) => [part, text(part === 'question' ? limits.question : limits.part)]),
) as Record<(typeof parts)[number], ReturnType<typeof text>>

const backgroundFields = Object.fromEntries(
  backgroundKeys.map((key) => [key, oneOf(backgroundTerms[key]).nullable().default(null)]),
) as Record<(typeof backgroundKeys)[number], z.ZodDefault<z.ZodNullable<z.ZodEnum>>>

const contacted = z.strictObject({
  type: oneOf(sourceTypes).optional(),
  result: text(limits.result),
})

const dismissal = z.strictObject({
  part: z.string().max(40),
  kind: z.string().max(40),
  text: z.string().max(500),
  reason: text(limits.reason),
})

/** The whole sheet, as far as it has been written. */
export const draftInput = z.strictObject({
  /** Given by the form of a new case, so that sending it twice makes one draft. */
  id: z.uuid().optional(),
  version: z.coerce.number().int().min(0),
  /** The author saw that another page saved first, and saves over it. */
  overwrite: z.literal('yes').optional(),
  title: text(limits.title),
  ...partFields,
  ...backgroundFields,
  block: oneOf(blocks).nullable().default(null),
  categories: someOf(categories).default([]),
  contacted: z.array(contacted).max(limits.contacted).default([]),
  missing: someOf(sourceTypes).default([]),
  anonymous: z.enum(['yes', 'no']).optional(),
  dismissals: z.array(dismissal).max(100).default([]),
  /** Which generalisation was accepted: its part, place and number, or all of them. */
  replace: z.string().max(80).optional(),
  /** The page to which the author goes on. */
  next: z.literal('attachments').optional(),
})
export type DraftInput = z.output<typeof draftInput>

export const submissionInput = z
  .strictObject({
    version: z.coerce.number().int().min(0),
    ...consentFields,
    consent: z.literal('yes'),
  })
  .superRefine(askedOfPeople)

const position = z.coerce.number().int().min(0).max(1_000_000)
const quote = z.string().trim().max(limits.quote).optional()

/** What the page of attachments is about: `?unsent=3` for an answer to the third one, `?post=3` for that answer. */
export const attachmentsInAddress = z
  .object({ unsent: position.optional().catch(undefined), post: position.catch(0) })
  .transform(({ unsent, post }) => (unsent === undefined ? { post } : { unsent }))

/** Which post a page is about, from its address; the case itself when it is no number. */
export const postInAddress = position.catch(0)

export const replyInput = z.strictObject({
  /** Given by the form, so that sending it twice makes one answer. */
  id: z.uuid().optional(),
  /** The answer that this one answers; without it, the case. */
  to: position.optional(),
  /** A piece of the post that is answered, word for word. */
  quote,
  body: z.string().trim().min(1).max(limits.reply),
  anonymous: z.enum(['yes', 'no']),
  dismissals: z.array(dismissal).max(50).default([]),
  replace: z.string().max(80).optional(),
})
export type ReplyInput = z.output<typeof replyInput>

/** The same form as far as it is written. */
export const replyDraftInput = z.strictObject({
  id: z.uuid().optional(),
  to: position.optional(),
  quote,
  body: text(limits.reply),
  anonymous: z.enum(['yes', 'no']).optional(),
  dismissals: z.array(dismissal).max(50).default([]),
  next: z.literal('attachments').optional(),
})
export type ReplyDraftInput = z.output<typeof replyDraftInput>

export const replyEditInput = z.strictObject({
  version: z.coerce.number().int().min(1),
  body: z.string().trim().min(1).max(limits.reply),
  /** The text so far is to be read by nobody any more. */
  withhold: z.literal('yes').optional(),
  dismissals: z.array(dismissal).max(50).default([]),
  replace: z.string().max(80).optional(),
})
export type ReplyEditInput = z.output<typeof replyEditInput>

/** The button of a post: it says what is to be true afterwards, so that pressing it twice is pressing it once. */
export const markInput = z
  .strictObject({ set: position.optional(), unset: position.optional() })
  .refine(({ set, unset }) => (set === undefined) !== (unset === undefined))
  .transform(({ set, unset }) => ({ post: set ?? unset!, value: set !== undefined }))
export type MarkInput = z.output<typeof markInput>

/** How soon one is told of answers; `usual` follows the settings, for the own case. */
export const followInput = z.strictObject({ follow: z.enum(['usual', 'now', 'digest', 'none']) })
export type FollowInput = z.output<typeof followInput>

/** Up to which answer one has read; `none` takes the mark away. */
export const readingInput = z.strictObject({ to: z.literal('none').or(position) })
export type ReadingInput = z.output<typeof readingInput>

/**
 * What a page of the list showed: the newest case, and how far the marked threads on it went. Ids and numbers that are
 * public: an instant that the form names would be answered with when anonymous answers came.
 */
export const listReadingInput = z.strictObject({
  newest: z.uuid(),
  answers: z
    .array(z.strictObject({ id: z.uuid(), to: position }))
    .max(20)
    .default([]),
})
export type ListReadingInput = z.output<typeof listReadingInput>

/** Taking a published case back to change it. */
export const revisionInput = z.strictObject({ withhold: z.literal('yes').optional() })

export const withholdingInput = z.strictObject({ post: position, version: z.coerce.number().int().min(1) })

const mark = z.strictObject({
  part: z.enum(['title', ...parts]).optional(),
  quote: text(300),
  note: text(300),
})

export const reviewInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  decision: z.enum(['approved', 'sent-back', 'declined']),
  checks: z.array(z.enum(['person', 'place', 'rare', 'respect'])).default([]),
  reason: text(1000),
  marks: z.array(mark).max(6).default([]),
})
export type ReviewInput = z.output<typeof reviewInput>

const cursor = z.uuid().optional().catch(undefined)

/** The filters of the list, from its address; what is not known is ignored. */
export const listFilter = z.object({
  topic: oneOf(categories).optional().catch(undefined),
  block: oneOf(blocks).optional().catch(undefined),
  status: oneOf(backgroundTerms.statusGroup).optional().catch(undefined),
  before: cursor,
  after: cursor,
})
export type ListFilter = z.output<typeof listFilter>
