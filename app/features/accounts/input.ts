import { z } from 'zod'

export const signInInput = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(1024),
  next: z.string().max(2000).optional(),
  resume: z.string().max(900_000).optional(),
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
