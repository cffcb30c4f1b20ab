import { z } from 'zod'
import { outcomes, reasons } from './matter.ts'
import { messages } from './messages.ts'

export const limits = { note: 1000, reason: 1000, appeal: 2000 } as const

const position = z.coerce.number().int().min(0).max(1_000_000)

/** Which post a page is about, from its address; anything that is no number is the case itself. */
export const postInAddress = position.catch(0)

export const reportInput = z
  .strictObject({
    post: position,
    reason: z.enum(reasons),
    /** Not screened: a moderator must be able to read what is wrong, and nobody else reads it. */
    note: z.string().trim().max(limits.note).default(''),
  })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', {
    path: ['note'],
    params: messages.both((t) => t.errors.noteNeeded),
  })
export type ReportInput = z.output<typeof reportInput>

export const decisionInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  outcome: z.enum(outcomes),
  reason: z.string().trim().min(1).max(limits.reason),
})
export type DecisionInput = z.output<typeof decisionInput>

export const appealInput = z.strictObject({ appeal: z.string().trim().min(1).max(limits.appeal) })
