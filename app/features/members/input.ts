import { z } from 'zod'

export const applicationInput = z.strictObject({
  digest: z.string().length(64),
  rows: z.enum(['none', 'good']).optional(),
  typed: z.string().max(20).optional(),
})
