import { z } from 'zod'
import { prefectures } from '#db/reference/areas.ts'
import { roles } from './audience.ts'

export const limits = { title: 100, body: 5000 } as const

const title = z.string().trim().min(1).max(limits.title)
const body = z.string().trim().min(1).max(limits.body)
const codes = prefectures.map(({ code }) => code)

export const announcementInput = z.strictObject({
  version: z.coerce.number().int().min(0),
  titleJa: title,
  bodyJa: body,
  titleEn: title,
  bodyEn: body,
  roles: z.array(z.enum(roles)).max(roles.length).default([]),
  prefectures: z.array(z.enum(codes)).max(codes.length).default([]),
  mustRead: z.literal('yes').optional(),
})
export type AnnouncementInput = z.output<typeof announcementInput>

export const versionInput = z.strictObject({ version: z.coerce.number().int().min(0) })

const cursor = z.uuid().optional().catch(undefined)

/** The page of a list, from its address. */
export const listInAddress = z.object({
  show: z.enum(['past']).optional().catch(undefined),
  before: cursor,
  after: cursor,
})
export type ListInAddress = z.output<typeof listInAddress>

export const receiptsInAddress = z.object({
  show: z.enum(['waiting', 'confirmed']).catch('waiting'),
  before: cursor,
  after: cursor,
})
export type ReceiptsInAddress = z.output<typeof receiptsInAddress>
