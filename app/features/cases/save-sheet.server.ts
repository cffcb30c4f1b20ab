import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { saveDraft } from './drafts.server.ts'
import { accepted } from '#app/features/anonymisation/index.ts'
import { findingsInTexts, nullWhenUnavailable } from './findings.server.ts'
import type { DraftInput } from './input.ts'

/** Saves the sheet of a form, with the generalisations that were accepted in it. Throws not-found without an id. */
export async function saveSheet(ctx: Context, id: string | undefined, input: DraftInput) {
  if (!id) throw new AppError('not-found')
  const replaced = input.replace ? await replacedIn(ctx, input) : []
  await saveDraft(ctx, id, replaced.reduce(withText, input))
  return { id, accepted: replaced.length > 0 }
}

async function replacedIn(ctx: Context, input: DraftInput) {
  const contacted = input.contacted.map(({ result }) => ({ type: '', result }))
  const findings = await findingsInTexts(ctx, { title: input.title, parts: input, contacted }).catch(
    nullWhenUnavailable,
  )
  return accepted(input, findings ?? [], (part) => textOf(input, part))
}

const rowOf = (part: string) => Number(/^contacted\[(\d)\]\.result$/.exec(part)?.[1] ?? NaN)

function textOf(input: DraftInput, part: string): string {
  const row = input.contacted[rowOf(part)]
  if (row) return row.result
  const value: unknown = input[part as keyof DraftInput]
  return typeof value === 'string' ? value : ''
}

function withText(input: DraftInput, { part, text }: { part: string; text: string }): DraftInput {
  const row = rowOf(part)
  if (Number.isNaN(row)) return { ...input, [part]: text }
  return {
    ...input,
    contacted: input.contacted.map((old, index) => (index === row ? { ...old, result: text } : old)),
  }
}
