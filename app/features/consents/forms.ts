import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { consentInput } from './input.ts'
import { messages } from './messages.ts'

/** The words of the fields of a consent. */
export function consentLabels(locale: Locale): FieldLabels {
  const t = messages.in(locale)
  const { basis, explainedIn, obtainedOn, expiresOn, reference } = t
  return { basis, scopes: t.moreScopes, explainedIn, obtainedOn, expiresOn, reference }
}

export const consentForm = { schema: consentInput, labels: consentLabels }
