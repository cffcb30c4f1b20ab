import { z } from 'zod'

export const signInInput = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(1024),
  next: z.string().max(2000).optional(),
  resume: z.string().max(900_000).optional(),
})

export const passwordInput = z.strictObject({
  presentPassword: z.string().min(1).max(1024),
  newPassword: z.string().min(1).max(1024),
})

export const proofInput = z.strictObject({
  password: z.string().min(1).max(1024),
  next: z.string().max(2000).optional(),
})

export const codeInput = z.strictObject({
  code: z.string().min(1).max(100),
  next: z.string().max(2000).optional(),
  resume: z.string().max(900_000).optional(),
})

export const appInput = z.strictObject({
  code: z.string().min(1).max(100),
  secret: z.string().regex(/^[A-Z2-7]{32}$/),
})

export const noFieldsInput = z.strictObject({})
