import type { Locale } from '#app/core/i18n/locale.ts'
import { buildInput, figureInput, indicatorInput } from './input.ts'
import { messages } from './messages.ts'

export const buildForm = {
  schema: buildInput,
  labels: (locale: Locale) => ({ until: messages.in(locale).admin.until, note: messages.in(locale).note }),
}

export const indicatorForm = {
  schema: indicatorInput,
  labels: (locale: Locale) => messages.in(locale).indicators.fields,
}

export const figureForm = {
  schema: figureInput,
  labels: (locale: Locale) => messages.in(locale).indicators.fields,
}
