import { verifyAudit } from '#app/core/audit.server.ts'
import { asOperator } from './open.ts'
import { UsageError } from './usage.ts'

export async function auditVerify() {
  const brokenAt = await asOperator(({ store }) => verifyAudit(store.read))
  if (brokenAt !== null) throw new UsageError(`The audit chain is broken at record ${brokenAt}.`)
  process.stdout.write('The audit chain fits.\n')
}
