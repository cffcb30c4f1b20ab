import type { Locale } from '#app/core/i18n/locale.ts'
import { newTermInput, termInput } from './input.ts'
import { messages } from './messages.ts'

const labels = (locale: Locale) => messages.in(locale).fields

export const termForm = { schema: termInput, labels }
export const newTermForm = { schema: newTermInput, labels }
