import type { Dismissal } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { accepted, type PartFinding } from '#app/features/anonymisation/index.ts'
import { findingsInReply, openFindings } from './findings.server.ts'
import type { ReplyInput } from './input.ts'
import { messages } from './messages.ts'

export type ReplyCheck = FormState & { findings: PartFinding[]; dismissals: Dismissal[] }

/** `edited` is the position of the answer whose text this replaces. The form to show again when a generalisation was chosen or a finding is still open; null when it may be sent. */
export async function checkReply(
  ctx: Context,
  caseId: string,
  input: Pick<ReplyInput, 'body' | 'dismissals' | 'replace'> & Partial<ReplyInput>,
  edited?: number,
): Promise<ReplyCheck | null> {
  const before = await findingsInReply(ctx, caseId, input.body, edited)
  const [chosen] = accepted(input, before, () => input.body)
  const body = chosen?.text ?? input.body
  const findings = chosen ? await findingsInReply(ctx, caseId, body, edited) : before
  const open = openFindings(findings, input.dismissals)
  if (!input.replace && open.length === 0) return null
  const t = messages.in(ctx.locale)
  return {
    values: { id: input.id, to: input.to, quote: input.quote, body, anonymous: input.anonymous },
    errors: open.length > 0 ? { body: [t.errors.findings(open.length)] } : {},
    findings,
    dismissals: input.dismissals,
  }
}
