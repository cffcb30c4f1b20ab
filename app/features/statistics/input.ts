import { z } from 'zod'

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

export const buildInput = z.strictObject({ until: month, note: z.string().trim().max(500).default('') })
export type BuildInput = z.output<typeof buildInput>

/** Which of the published tables to show; what is not there falls back to the first. */
export const viewInput = z.object({
  table: z.string().max(40).optional().catch(undefined),
  period: z.string().max(20).optional().catch(undefined),
  row: z.string().max(60).optional().catch(undefined),
  /** The area whose statements are asked for. */
  area: z.string().max(5).optional().catch(undefined),
})
export type View = z.output<typeof viewInput>
