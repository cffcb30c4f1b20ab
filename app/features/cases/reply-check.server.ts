import type { Dismissal } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { accepted, type PartFinding } from '#app/features/anonymisation/index.ts'
import { findingsInReply, openFindings } from './findings.server.ts'
import type { ReplyInput } from './input.ts'
import { messages } from './messages.ts'

export type ReplyCheck = FormState & { findings: PartFinding[]; dismissals: Dismissal[] }

/** The form to show again when a generalisation was chosen or a finding is still open; null when it may be sent. */
export async function checkReply(
  ctx: Context,
  caseId: string,
  input: ReplyInput,
): Promise<ReplyCheck | null> {
  const before = await findingsInReply(ctx, caseId, input.body)
  const [chosen] = accepted(input, before, () => input.body)
  const body = chosen?.text ?? input.body
  const findings = chosen ? await findingsInReply(ctx, caseId, body) : before
  const open = openFindings(findings, input.dismissals)
  if (!input.replace && open.length === 0) return null
  const t = messages.in(ctx.locale)
  return {
    values: { id: input.id, body, anonymous: input.anonymous },
    errors: open.length > 0 ? { body: [t.errors.findings(open.length)] } : {},
    findings,
    dismissals: input.dismissals,
  }
}
