import { z } from 'zod'

const day = z.iso.date().optional().catch(undefined)
const mostPages = 200

/** The filters of the audit log, from its address; what is not known is ignored. */
export const auditFilter = z.object({
  of: z.enum(['named', 'anonymous']).catch('named'),
  event: z
    .string()
    .trim()
    .regex(/^[a-z][a-z.-]{0,59}$/)
    .optional()
    .catch(undefined),
  subject: z.uuid().optional().catch(undefined),
  from: day,
  until: day,
  page: z.coerce.number().int().min(1).max(mostPages).catch(1),
})
export type AuditFilter = z.output<typeof auditFilter>
