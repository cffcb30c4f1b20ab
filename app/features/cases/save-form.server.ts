import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import type { PageRequest } from '#app/core/http/route.server.ts'
import { AppError } from '#app/core/errors.ts'
import { saveDraft } from './drafts.server.ts'
import { accept } from './findings.server.ts'
import { draftInput, type DraftInput } from './input.ts'
import { fieldLabels } from './labels.ts'

const form = { schema: draftInput, labels: fieldLabels }

/** Saves the posted sheet and goes on to the check. */
export const saveAndCheck = (page: PageRequest) =>
  submit(page, form, async (input) => {
    const id = idOf(page, input)
    await saveDraft(page.ctx, id, input)
    return seeOther(page.scope, `/cases/${id}/submission`)
  })

/** Saves the posted sheet, with the generalisation that was accepted, and comes back to it. */
export const saveAndStay = (page: PageRequest) =>
  submit(page, form, async (input) => {
    const id = idOf(page, input)
    const accepted = accept(input.replace, (part) => textOf(input, part))
    await saveDraft(page.ctx, id, accepted ? withText(input, accepted) : input)
    return seeOther(
      page.scope,
      `/cases/${id}/edit${accepted ? '#guard-panel' : ''}`,
      accepted ? 'replaced' : 'saved',
    )
  })

function idOf({ params }: PageRequest, { id }: DraftInput) {
  const found = params.id ?? id
  if (!found) throw new AppError('not-found')
  return found
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
