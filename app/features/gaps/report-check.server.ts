import type { Dismissal } from '#db/schema/cases.ts'
import { screenParts } from '#app/features/anonymisation/index.server.ts'
import { accepted, type PartFinding, unresolved } from '#app/features/anonymisation/index.ts'
import type { Context } from '#app/core/context.ts'
import type { FormState } from '#app/ui/form-state.ts'
import type { ReportInput } from './input.ts'
import { messages } from './messages.ts'

export type ReportCheck = FormState & { findings: PartFinding[]; dismissals: Dismissal[] }

/** The form to show again when a generalisation was chosen or a finding is still open; null when it may be saved. */
export async function checkReport(ctx: Context, input: ReportInput): Promise<ReportCheck | null> {
  const screened = (text: string) => screenParts(ctx, [{ part: 'text', text }])
  const before = await screened(input.text)
  const [chosen] = accepted(input, before, () => input.text)
  const text = chosen?.text ?? input.text
  const findings = chosen ? await screened(text) : before
  const open = unresolved(findings, input.dismissals)
  if (!input.replace && open.length === 0) return null
  return {
    values: { ...input, text },
    errors: open.length > 0 ? { text: [messages.in(ctx.locale).errors.findings(open.length)] } : {},
    findings,
    dismissals: input.dismissals,
  }
}
