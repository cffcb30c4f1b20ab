import { z } from 'zod'

export const copyInput = z.strictObject({ format: z.enum(['json', 'csv']) })

/** `typed` is one's own mail address, so that nobody closes an account by a slip. */
export const closingInput = z.strictObject({
  posts: z.enum(['stay', 'go']),
  typed: z.string().trim().min(1).max(254),
})
export type ClosingInput = z.output<typeof closingInput>
