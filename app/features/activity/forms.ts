import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { recordInput } from './input.ts'
import { messages } from './messages.ts'

const labels = (locale: Locale): FieldLabels => {
  const { choose, year } = messages.in(locale)
  return { kinds: choose, year }
}

export const recordForm = { schema: recordInput, labels }
