import { z } from 'zod'
import { categories } from '#db/reference/vocabularies.ts'
import { oneOf } from '#app/core/vocabulary/one-of.ts'
import { limits } from './item.ts'

const text = (max: number) => z.string().trim().max(max).default('')
const category = oneOf(categories)

const dismissal = z.strictObject({
  part: z.string().max(40),
  kind: z.string().max(40),
  text: z.string().max(500),
  reason: text(limits.reason),
})

const guarded = {
  dismissals: z.array(dismissal).max(50).default([]),
  replace: z.string().max(80).optional(),
}

/** What is written about one item, as far as it has been written. */
export const itemInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  assessment: text(limits.part),
  measures: text(limits.part),
  decision: text(limits.part),
  lessonTitle: text(limits.title),
  lesson: text(limits.part),
  next: text(limits.part),
  /** Of a topic; a case keeps its own. */
  title: text(limits.title),
  gaps: z
    .array(z.strictObject({ category: category.optional(), text: text(limits.gap) }))
    .max(limits.gaps)
    .default([]),
  ...guarded,
})
export type ItemInput = z.output<typeof itemInput>

export const addendumInput = z.strictObject({
  body: z.string().trim().min(1).max(limits.addendum),
  ...guarded,
})
export type AddendumInput = z.output<typeof addendumInput>

export const topicInput = z.strictObject({ title: z.string().trim().min(1).max(limits.title) })

export const offerInput = z.strictObject({ workshop: z.uuid() })

export const nominationInput = z.strictObject({ case: z.uuid() })

export const decisionInput = z.strictObject({ item: z.uuid(), decision: z.enum(['agreed', 'removed']) })
export type DecisionInput = z.output<typeof decisionInput>

/** `seen` is the number of savings that the page of the closing showed. */
export const closingInput = z.strictObject({
  seen: z.coerce.number().int().min(0),
  language: z.enum(['ja', 'en']),
})
export type ClosingInput = z.output<typeof closingInput>
