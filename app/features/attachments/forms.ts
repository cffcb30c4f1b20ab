import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { attachmentInput } from './input.ts'
import { messages } from './messages.ts'

const labels = (locale: Locale): FieldLabels => messages.in(locale).fields

export const attachmentForm = { schema: attachmentInput, labels }
