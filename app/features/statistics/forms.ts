import type { Locale } from '#app/core/i18n/locale.ts'
import { buildInput } from './input.ts'
import { messages } from './messages.ts'

export const buildForm = {
  schema: buildInput,
  labels: (locale: Locale) => ({ until: messages.in(locale).admin.until, note: messages.in(locale).note }),
}
