import { z } from 'zod'
import { isMunicipality } from '#db/reference/areas.ts'
import { costs, serviceStatuses, troubles, weekdays } from '#db/reference/directory.ts'
import { categories, languages, sourceTypes, statusGroups } from '#db/reference/vocabularies.ts'
import { chosenOf, oneOf, someOf } from '#app/core/vocabulary/one-of.ts'
import type { Bilingual } from '#app/core/i18n/locale.ts'
import { messages } from './messages.ts'
import { readAreas } from './written-areas.ts'

export const limits = {
  name: 80,
  text: 1000,
  line: 200,
  areas: 60,
  documents: 12,
  phones: 2,
  hours: 3,
} as const

const text = (max: number = limits.text) => z.string().trim().max(max).default('')
type Said = (texts: ReturnType<typeof messages.in>) => string
const because = (said: Said) => messages.both(said)
const custom = (said: Bilingual) => ({ code: 'custom' as const, params: said })

const half = (value: string) => value.normalize('NFKC').trim()
const form = (pattern: RegExp, max: number, said: Said) =>
  z
    .string()
    .max(max)
    .transform(half)
    .refine((value) => value === '' || pattern.test(value), { params: because(said) })
    .default('')

const phoneNumber = form(/^[+\d][\d ()-]{2,20}$/, 30, (t) => t.wrong.phone)
const clock = form(/^([01]?\d|2[0-4]):[0-5]\d$/, 5, (t) => t.wrong.clock).transform((value) =>
  value.length === 4 ? `0${value}` : value,
)

const areas = z
  .string()
  .trim()
  .min(1)
  .max(limits.text)
  .superRefine((value, { addIssue }) => {
    const { areas, wrong } = readAreas(value)
    if (wrong.length > 0) addIssue(custom(because((t) => t.wrong.area(wrong))))
    else if (areas.length > limits.areas) addIssue(custom(because((t) => t.wrong.areas(limits.areas))))
  })

const place = text(limits.line).superRefine((value, { addIssue }) => {
  if (value === '') return
  const { areas, wrong } = readAreas(value)
  if (wrong.length > 0 || areas.length !== 1 || !isMunicipality(areas[0]!)) {
    addIssue(custom(because((t) => t.wrong.place(value))))
  }
})

const hours = z
  .strictObject({ days: someOf(weekdays).default([]), opens: clock, closes: clock })
  .superRefine(({ days, opens, closes }, { addIssue }) => {
    const told = [days.length > 0, opens !== '', closes !== ''].filter(Boolean).length
    if (told > 0 && told < 3) addIssue({ ...custom(because((t) => t.wrong.hours)), path: ['opens'] })
    if (told === 3 && opens >= closes)
      addIssue({ ...custom(because((t) => t.wrong.hoursOrder)), path: ['closes'] })
  })

/** A source as somebody writes it down. */
export const sourceInput = z.strictObject({
  /** Given by the form of a new source, so that sending it twice makes one proposal. */
  id: z.uuid().optional(),
  version: z.coerce.number().int().min(0).default(0),
  /** The statement about a gap out of which it is made. */
  statement: z.uuid().optional(),
  name: z.string().trim().min(1).max(limits.name),
  alternateName: text(limits.name * 2),
  organization: z.string().trim().min(1).max(limits.name),
  sourceType: oneOf(sourceTypes),
  status: oneOf(serviceStatuses).default('active'),
  description: z.string().trim().min(1).max(limits.text),
  categories: someOf(categories).min(1),
  areas,
  languages: someOf(languages).default([]),
  interpretation: text(limits.line),
  statuses: someOf(statusGroups).default([]),
  eligibility: text(),
  hours: z.array(hours).max(limits.hours).default([]),
  hoursNote: text(limits.line),
  cost: oneOf(costs).nullable().default(null),
  fees: text(limits.line),
  documents: text().refine((value) => value.split('\n').length <= limits.documents, {
    params: because((t) => t.wrong.documents(limits.documents)),
  }),
  application: text(),
  department: text(limits.line),
  phones: z
    .array(z.strictObject({ number: phoneNumber, note: text(limits.line) }))
    .max(limits.phones)
    .default([]),
  email: form(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, 254, (t) => t.wrong.email),
  url: form(/^https?:\/\/[^\s<>"]+$/i, 500, (t) => t.wrong.url),
  postalCode: form(/^\d{3}-?\d{4}$/, 10, (t) => t.wrong.postalCode),
  place,
  address: text(limits.line),
  access: text(limits.line),
  /** All of it was checked with the source. */
  assured: z.literal('yes').optional(),
  /** Nothing in it is about a client. */
  clientFree: z.literal('yes'),
})
export type SourceInput = z.output<typeof sourceInput>

export const decisionInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  decision: z.enum(['approved', 'declined']),
  reason: text(limits.text),
})
export type DecisionInput = z.output<typeof decisionInput>

export const confirmationInput = z
  .strictObject({ works: z.enum(['yes', 'no']), kind: oneOf(troubles).optional() })
  .superRefine(({ works, kind }, { addIssue }) => {
    if (works === 'no' && !kind) addIssue({ ...custom(because((t) => t.wrong.trouble)), path: ['kind'] })
  })
export type ConfirmationInput = z.output<typeof confirmationInput>

const cursor = z.uuid().optional().catch(undefined)

/** The statement about a gap that an address names. */
export const statementAsked = z.uuid().optional().catch(undefined)

/** The filters of the list, from its address; what is not known is ignored, but a place is told as unknown. */
export const searchFilter = z.object({
  category: chosenOf(categories),
  prefecture: z
    .string()
    .regex(/^\d\d$/)
    .optional()
    .catch(undefined),
  municipality: z.string().trim().max(60).optional().catch(undefined),
  language: chosenOf(languages),
  status: chosenOf(statusGroups),
  before: cursor,
  after: cursor,
})
export type SearchFilter = z.output<typeof searchFilter>

/** What is done with a package that somebody looked at. */
export const importInput = z.strictObject({ digest: z.string().length(64) })

export const exportInput = z.strictObject({ as: z.enum(['package', 'table']) })
