import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { askInput, refusalInput } from './input.ts'
import { messages } from './messages.ts'

const askLabels = (locale: Locale): FieldLabels => messages.in(locale).field
const refusalLabels = (locale: Locale): FieldLabels => ({ reason: messages.in(locale).field.refusal })

export const askForm = { schema: askInput, labels: askLabels }
export const refusalForm = { schema: refusalInput, labels: refusalLabels }
