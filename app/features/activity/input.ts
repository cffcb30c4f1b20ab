import { z } from 'zod'
import { activityKinds } from './kinds.ts'
import { messages } from './messages.ts'

const year = z.coerce.number().int().min(2020).max(2200)

/** The year of the page, from its address. */
export const yearInAddress = z.object({ year: year.optional().catch(undefined) })

export const recordInput = z
  .strictObject({ year, kinds: z.array(z.enum(activityKinds)).max(activityKinds.length).default([]) })
  .refine(({ kinds }) => kinds.length > 0, {
    path: ['kinds'],
    params: messages.both((t) => t.errors.noKind),
  })
export type RecordInput = z.output<typeof recordInput>
