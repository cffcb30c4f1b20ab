import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { announcementInput, versionInput } from './input.ts'
import { messages } from './messages.ts'

const labels = (locale: Locale): FieldLabels => messages.in(locale).fields

export const announcementForm = { schema: announcementInput, labels }
export const versionForm = { schema: versionInput, labels }
