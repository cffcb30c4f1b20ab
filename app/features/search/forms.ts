import type { Locale } from '#app/core/i18n/locale.ts'
import { groupInput, removalInput } from './input.ts'
import { messages } from './messages.ts'

const labels = (locale: Locale) => messages.in(locale).synonyms.fields

export const groupForm = { schema: groupInput, labels }
export const removalForm = { schema: removalInput, labels }
