import { z } from 'zod'
import { prefectures } from '#db/reference/areas.ts'
import { categories, languages } from '#db/reference/vocabularies.ts'
import { chosenOf, someOf } from '#app/core/vocabulary/one-of.ts'
import { writtenDay } from '#app/core/written-day.ts'
import { memberFields } from './member.ts'
import { messages } from './messages.ts'

export const limits = { organisation: 200, offer: 200, q: 60 } as const

export const applicationInput = z.strictObject({
  digest: z.string().length(64),
  rows: z.enum(['none', 'good']).optional(),
  typed: z.string().max(20).optional(),
})

const areas = prefectures.map(({ code }) => code)

/** What a member says about itself, and which of it others may see. */
export const profileInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  languages: someOf(languages).default([]),
  specialties: someOf(categories).default([]),
  offer: z.string().trim().max(limits.offer).default(''),
  open: z.array(z.enum(memberFields)).max(memberFields.length).default([]),
})
export type ProfileInput = z.output<typeof profileInput>

const wrongDay = { params: messages.both((t) => t.move.wrongDay) }

/** Where a member works now or will work; without a day, what stood there was written wrong. */
export const moveInput = z.strictObject({
  organisation: z.string().trim().min(1).max(limits.organisation),
  prefecture: z.enum(areas),
  movesOn: z
    .string()
    .trim()
    .max(30)
    .default('')
    .refine((written) => written === '' || writtenDay(written) !== null, wrongDay)
    .transform((written) => (written === '' ? null : writtenDay(written))),
})
export type MoveInput = z.output<typeof moveInput>

const cursor = z.uuid().optional().catch(undefined)

/** The filters of the member list, from its address; what is not known is ignored. */
export const memberFilter = z.object({
  q: z.string().trim().min(1).max(limits.q).optional().catch(undefined),
  language: chosenOf(languages),
  specialty: chosenOf(categories),
  area: z.enum(areas).optional().catch(undefined),
  offer: z.enum(['yes']).optional().catch(undefined),
  before: cursor,
  after: cursor,
})
export type MemberFilter = z.output<typeof memberFilter>
