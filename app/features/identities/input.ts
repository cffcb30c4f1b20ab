import { z } from 'zod'
import { messages } from './messages.ts'

const caseInAddress = /\/cases\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:$|[/?#])/i
const answerInAddress = /(?:#answer-|[?&]post=)(\d{1,7})/

/** The post to which an address leads: of its case, of an answer on that page, or of the form that reports it. */
export function postOfAddress(address: string) {
  const caseId = caseInAddress.exec(address)?.[1]?.toLowerCase()
  return caseId ? { caseId, position: Number(answerInAddress.exec(address)?.[1] ?? 0) } : null
}

export const askInput = z.strictObject({
  post: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .refine((address) => postOfAddress(address) !== null, {
      params: messages.both((t) => t.errors.noPost),
    }),
  reason: z.string().trim().min(1).max(1000),
})

export const refusalInput = z.strictObject({ reason: z.string().trim().min(1).max(1000) })
