import type { Dismissal } from '#db/schema/cases.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import type { FormState } from '#app/ui/form-state.ts'
import type { PartFinding } from './finding.ts'
import { accept, findingsInReply, openFindings } from './findings.server.ts'
import type { ReplyInput } from './input.ts'
import { messages } from './messages.ts'

export type ReplyCheck = FormState & { findings: PartFinding[]; dismissals: Dismissal[] }

/** The form to show again when a generalisation was chosen or a finding is still open; null when it may be sent. */
export function checkReply(input: ReplyInput, locale: Locale): ReplyCheck | null {
  const accepted = accept(input.replace, () => input.body)
  const body = accepted?.text ?? input.body
  const findings = findingsInReply(body)
  const open = openFindings(findings, input.dismissals)
  if (!accepted && open.length === 0) return null
  const t = messages.in(locale)
  return {
    values: { id: input.id, body, anonymous: input.anonymous },
    errors: open.length > 0 ? { body: [t.errors.findings(open.length)] } : {},
    findings,
    dismissals: input.dismissals,
  }
}
