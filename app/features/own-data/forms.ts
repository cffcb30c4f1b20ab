import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { closingInput, copyInput } from './input.ts'
import { messages } from './messages.ts'

const labels = (locale: Locale): FieldLabels => {
  const { closing, file } = messages.in(locale)
  return { posts: closing.posts, typed: closing.typed, format: file.format }
}

export const closingForm = { schema: closingInput, labels }
export const copyForm = { schema: copyInput, labels }
