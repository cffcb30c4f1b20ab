import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { moveInput, profileInput } from './input.ts'
import { messages } from './messages.ts'

const labels = (locale: Locale): FieldLabels => {
  const { profile, move } = messages.in(locale)
  return { ...profile.fields, open: profile.open, movesOn: move.movesOn }
}

export const profileForm = { schema: profileInput, labels }
export const moveForm = { schema: moveInput, labels }
