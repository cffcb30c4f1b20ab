import type { Dismissal } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { accepted, type PartFinding } from '#app/features/anonymisation/index.ts'
import { findingsInReply, openFindings } from './findings.server.ts'
import type { ReplyInput } from './input.ts'
import { callsIn } from './mentions.server.ts'
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
  const unclear = (await callsIn(ctx, caseId, body)).filter(({ who }) => who.length > 1)
  if (!input.replace && open.length === 0 && unclear.length === 0) return null
  const { errors } = messages.in(ctx.locale)
  const wrong = [
    ...(open.length > 0 ? [errors.findings(open.length)] : []),
    ...unclear.map(({ words }) => errors.severalOfThatName(words)),
  ]
  return {
    values: { id: input.id, to: input.to, quote: input.quote, body, anonymous: input.anonymous },
    errors: wrong.length > 0 ? { body: wrong } : {},
    findings,
    dismissals: input.dismissals,
  }
}
