import { z } from 'zod'

const folded = z.string().transform((written) => written.normalize('NFKC').trim())

export const populationInput = z.strictObject({
  source: z.string().trim().min(1).max(100),
  /** Year and month, like 2025-06. */
  asOf: folded.pipe(z.string().regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/)),
  replaces: z.literal('yes').optional(),
})
