import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { appealInput, decisionInput, reportInput } from './input.ts'
import { messages } from './messages.ts'

function reportLabels(locale: Locale): FieldLabels {
  const { field } = messages.in(locale)
  return { reason: field.kind, note: field.note }
}

const labels = (locale: Locale): FieldLabels => messages.in(locale).field

export const reportForm = { schema: reportInput, labels: reportLabels }
export const decisionForm = { schema: decisionInput, labels }
export const appealForm = { schema: appealInput, labels }
