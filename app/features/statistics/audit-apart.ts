import type { AuditLine, ReleaseTable } from '#db/schema/releases.ts'
import { auditOf, isTooNarrow } from './audit.server.ts'
import { proposalFor } from './proposal.server.ts'
import type { DisclosureRules } from './rules.ts'

export type AuditTask = { tables: ReleaseTable[]; published: ReleaseTable[]; rules: DisclosureRules }
export type Audited = { lines: AuditLine[]; narrow: string[]; proposed: string[] }

/** The audit of these tables, and what to hide besides where it finds a range too narrow; run by a thread of its own. */
export default async function audited({ tables, published, rules }: AuditTask): Promise<Audited> {
  const lines = await auditOf(tables, published, rules)
  const narrow = lines.filter((line) => isTooNarrow(line, rules))
  return {
    lines,
    narrow: narrow.map(({ cell }) => cell),
    proposed: narrow.length === 0 ? [] : await proposalFor(narrow, tables, published, rules),
  }
}
