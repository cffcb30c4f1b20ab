import { z } from 'zod'
import { emailKeyOf, isEmail } from './email.ts'
import { messages } from './messages.ts'

const resume = z.string().max(900_000).optional()

export const signInInput = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(1024),
  next: z.string().max(2000).optional(),
  resume,
})

const chosenRole = {
  role: z.enum(['coordinator', 'organiser', 'moderator', 'official', 'admin']),
  level: z.enum(['national', 'prefecture', 'municipality']).optional(),
  prefecture: z.string().max(2).optional(),
  municipality: z.string().max(60).optional(),
}

export const roleInput = z.strictObject(chosenRole)
export const inviteInput = z.strictObject({
  email: z.string().max(254),
  name: z.string().trim().min(1).max(100),
  ...chosenRole,
})
export const revocationInput = z.strictObject({ role: chosenRole.role })
export const acceptInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  password: z.string().max(1024),
})

/** The fields of an address that hold something, without those that a page's frame adds. */
export const filledFields = (search: URLSearchParams) =>
  Object.fromEntries(
    [...search].filter(
      ([name, value]) => value !== '' && name !== '_data' && name !== 'lang' && !value.includes('\0'),
    ),
  )

export const passwordInput = z.strictObject({
  presentPassword: z.string().min(1).max(1024),
  newPassword: z.string().min(1).max(1024),
})

export const proofInput = z.strictObject({
  password: z.string().min(1).max(1024),
  next: z.string().max(2000).optional(),
  resume,
})

export const emailInput = z.strictObject({
  newEmail: z
    .string()
    .min(1)
    .max(254)
    .refine((email) => isEmail(emailKeyOf(email)), { params: messages.both((t) => t.errors.emailWrong) }),
  presentPassword: z.string().min(1).max(1024),
})

export const recoverInput = z.strictObject({ email: z.string().min(1).max(254) })

export const newPasswordInput = z.strictObject({ newPassword: z.string().min(1).max(1024) })

export const resetInput = z.strictObject({
  email: z.string().min(1).max(254),
  reason: z.string().trim().min(1).max(500),
})

export const codeInput = z.strictObject({
  code: z.string().min(1).max(100),
  next: z.string().max(2000).optional(),
  resume,
})

export const appInput = z.strictObject({
  code: z.string().min(1).max(100),
  secret: z.string().regex(/^[A-Z2-7]{32}$/),
})

const credential = z.string().min(1).max(40_000)

export const newPasskeyInput = z.strictObject({ name: z.string().max(200).optional(), credential })

/** Without a credential the page is only asked for, with what it has to carry along. */
export const passkeyInput = z.strictObject({
  credential: credential.optional(),
  next: z.string().max(2000).optional(),
  resume,
})

export const noFieldsInput = z.strictObject({})
