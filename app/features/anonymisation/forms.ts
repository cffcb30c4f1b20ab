import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { populationInput } from './input.ts'
import { messages } from './messages.ts'

function labels(locale: Locale): FieldLabels {
  const { source, asOf, replaces } = messages.in(locale).population.page
  return { source, asOf, replaces }
}

export const populationForm = { schema: populationInput, labels }
