import { z } from 'zod'
import { isMunicipality, isPrefecture } from '#db/reference/areas.ts'
import { blocks } from '#db/reference/case-sheet.ts'
import {
  categories,
  gapFrequencies,
  gapKinds,
  gapSeverities,
  gapWorkarounds,
  languages,
  responseStatuses,
  statusGroups,
} from '#db/reference/vocabularies.ts'
import { oneOf, someOf } from '#app/core/vocabulary/one-of.ts'

export const limits = { report: 1000, title: 80, statement: 2000, answer: 2000, reason: 300 }

const text = (max: number) => z.string().max(max).default('')
const written = (max: number) => z.string().trim().min(1).max(max)
const area = z.string().refine((code) => isPrefecture(code) || isMunicipality(code))
const day = z.iso.date()

const dismissal = z.strictObject({
  part: z.string().max(40),
  kind: z.string().max(40),
  text: z.string().max(500),
  reason: text(200),
})

export const outcomes = ['none', 'next-door', 'unusable'] as const

export const reportInput = z
  .strictObject({
    /** Given by the form, so that sending it twice makes one report. */
    id: z.uuid(),
    category: oneOf(categories),
    area,
    outcome: z.enum(outcomes),
    kinds: someOf(gapKinds).default([]),
    severity: oneOf(gapSeverities),
    frequency: oneOf(gapFrequencies),
    workaround: oneOf(gapWorkarounds),
    languages: someOf(languages).default([]),
    statusGroup: oneOf(statusGroups).nullable().default(null),
    text: text(limits.report),
    dismissals: z.array(dismissal).max(50).default([]),
    replace: z.string().max(80).optional(),
  })
  .superRefine(({ outcome, kinds }, ctx) => {
    if (outcome === 'unusable' && kinds.length === 0)
      ctx.addIssue({ code: 'too_small', origin: 'array', minimum: 1, input: kinds, path: ['kinds'] })
  })
export type ReportInput = z.output<typeof reportInput>

export const awarenessInput = z.strictObject({ category: oneOf(categories), area })
export type AwarenessInput = z.output<typeof awarenessInput> & { source: string }

export const sendingInput = z.strictObject({ ownBody: z.literal('yes').optional() })
export type SendingInput = z.output<typeof sendingInput>

const statementFields = {
  title: written(limits.title),
  text: written(limits.statement),
  area,
  kinds: someOf(gapKinds).default([]),
  safe: z.literal('yes').optional(),
}

export type StatementWords = z.output<z.ZodObject<typeof statementFields>>

/** Other reports that wait and tell the same. */
const together = z.array(z.uuid()).max(50).default([])

export const newStatementInput = z.strictObject({ ...statementFields, together })
export type NewStatementInput = z.output<typeof newStatementInput>

export const splitInput = z.strictObject({ ...statementFields, reports: z.array(z.uuid()).min(1).max(50) })
export type SplitInput = z.output<typeof splitInput>

export const mergingInput = z.strictObject({ into: z.uuid() })

export const statementInput = z.strictObject({ version: z.coerce.number().int(), ...statementFields })
export type StatementInput = z.output<typeof statementInput>

export const assignmentInput = z.strictObject({ statement: z.uuid(), together })

export const settingAsideInput = z.strictObject({ reason: written(limits.reason) })

export const meTooInput = z.strictObject({
  prefecture: z.string().refine(isPrefecture),
  municipality: text(40),
})
export type MeTooInput = z.output<typeof meTooInput>

export const confirmationInput = z.strictObject({
  round: z.coerce.number().int(),
  works: z.enum(['yes', 'no']),
})

export const answerInput = z
  .strictObject({
    version: z.coerce.number().int(),
    status: oneOf(responseStatuses),
    text: written(limits.answer),
    dueOn: day.nullable().default(null),
  })
  .superRefine(({ status, dueOn }, ctx) => {
    if (status === 'action_planned' && !dueOn)
      ctx.addIssue({ code: 'too_small', origin: 'string', minimum: 1, input: dueOn, path: ['dueOn'] })
  })
export type AnswerInput = z.output<typeof answerInput>

const template = z.coerce.number().int().min(0).max(9).optional()

/** An answer that is not sent yet, with the template that was chosen to stand at its end. */
export const answerDraftInput = z.strictObject({
  version: z.coerce.number().int(),
  status: oneOf(responseStatuses).nullable().default(null),
  text: text(limits.answer),
  dueOn: day.nullable().default(null),
  template,
})
export type AnswerDraftInput = z.output<typeof answerDraftInput>

export const forwardInput = z.strictObject({
  version: z.coerce.number().int(),
  to: z.string().max(40),
  reason: written(limits.reason),
})
export type ForwardInput = z.output<typeof forwardInput>

/** The need may be left open, for all of them; a place that is left open is the whole country, or the national level. */
export const competenceInput = z.strictObject({
  prefecture: z.string().refine(isPrefecture).optional(),
  municipality: text(40),
  category: oneOf(categories).optional(),
  bodyPrefecture: z.string().refine(isPrefecture).optional(),
  bodyMunicipality: text(40),
})
export type CompetenceInput = z.output<typeof competenceInput>

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

/** What is known of a report already, from its address: of a search, a source or a case. */
export const newReportQuery = z.object({
  need: optional(oneOf(categories)),
  /** Where a case does not tell more. */
  block: optional(oneOf(blocks)),
  prefecture: optional(z.string().refine(isPrefecture)),
  municipality: z.string().max(40).default('').catch(''),
  language: optional(oneOf(languages)),
  status: optional(oneOf(statusGroups)),
  outcome: optional(z.enum(outcomes)),
  draft: optional(z.uuid()),
})

export const statementFilter = z.object({
  need: optional(oneOf(categories)),
  prefecture: optional(z.string().refine(isPrefecture)),
  before: optional(z.uuid()),
})
export type StatementFilter = z.output<typeof statementFilter>

export const bodiesFilter = z.object({
  prefecture: optional(z.string().refine(isPrefecture)),
  before: optional(z.uuid()),
})
export type BodiesFilter = z.output<typeof bodiesFilter>
