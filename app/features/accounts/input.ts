import { z } from 'zod'

export const signInInput = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(1024),
  next: z.string().max(2000).optional(),
  resume: z.string().max(900_000).optional(),
})
