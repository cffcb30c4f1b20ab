import { z } from 'zod'
import { categories } from '#db/reference/vocabularies.ts'
import { someOf } from '#app/core/vocabulary/one-of.ts'
import { messages } from './messages.ts'
import { noticeKinds, rates } from './kinds.ts'
import { zones } from './quiet-hours.ts'

const cursor = z.uuid().optional().catch(undefined)

/** The page of the list, from its address. */
export const edgeInAddress = z.object({ before: cursor, after: cursor })
export type Edge = z.output<typeof edgeInAddress>

export const readingInput = z.strictObject({ stay: z.literal('yes').optional() })
export const readAllInput = z.strictObject({ seenAt: z.iso.datetime().transform((text) => new Date(text)) })

const hour = z
  .string()
  .regex(/^([0-9]|1[0-9]|2[0-3])$/)
  .optional()
  .transform((text) => (text === undefined ? null : Number(text)))
const fields = someOf(categories).default([])

/** One rate for each kind that this person is offered; others are left as they are. */
const ratesInput = z.strictObject(
  Object.fromEntries(noticeKinds.map((kind) => [kind, z.enum(rates).optional()])),
)

export const settingsInput = z
  .strictObject({
    version: z.coerce.number().int().min(0),
    ...ratesInput.shape,
    quietFrom: hour,
    quietUntil: hour,
    zone: z.enum(zones),
    followNow: fields,
    followDigest: fields,
  })
  .refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
    path: ['quietUntil'],
    params: messages.both((t) => t.settings.errors.quietBoth),
  })
  .refine(({ quietFrom, quietUntil }) => quietFrom === null || quietFrom !== quietUntil, {
    path: ['quietUntil'],
    params: messages.both((t) => t.settings.errors.quietSame),
  })
  .refine(({ followNow, followDigest }) => !followNow.some((one) => followDigest.includes(one)), {
    path: ['followDigest'],
    params: messages.both((t) => t.settings.errors.followTwice),
  })
export type SettingsInput = z.output<typeof settingsInput>

export const bounceInput = z.strictObject({ email: z.string().trim().min(1).max(254) })
export const clearInput = z.strictObject({ account: z.uuid() })
