import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { bounceInput, clearInput, readAllInput, readingInput, settingsInput } from './input.ts'
import { messages } from './messages.ts'

const labels = (locale: Locale): FieldLabels => {
  const { settings: t, kinds, bounces } = messages.in(locale)
  const { quietFrom, quietUntil, zone, followNow, followDigest } = t
  return { ...kinds, quietFrom, quietUntil, zone, followNow, followDigest, email: bounces.email }
}

export const readingForm = { schema: readingInput, labels }
export const readAllForm = { schema: readAllInput, labels }
export const settingsForm = { schema: settingsInput, labels }
export const bounceForm = { schema: bounceInput, labels }
export const clearForm = { schema: clearInput, labels }
