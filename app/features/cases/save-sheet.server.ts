import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { saveDraft } from './drafts.server.ts'
import { accept } from './findings.server.ts'
import type { DraftInput } from './input.ts'

/** Saves the sheet of a form, with the generalisation that was accepted in it. Throws not-found without an id. */
export async function saveSheet(ctx: Context, id: string | undefined, input: DraftInput) {
  if (!id) throw new AppError('not-found')
  const accepted = accept(input.replace, (part) => textOf(input, part))
  await saveDraft(ctx, id, accepted ? withText(input, accepted) : input)
  return { id, accepted: accepted !== null }
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
