import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { decisionInput, sourceInput } from './input.ts'
import { messages } from './messages.ts'

/** The words of the fields, for the sentences about what is wrong with them. */
function fieldLabels(locale: Locale): FieldLabels {
  const { facts, form, review } = messages.in(locale)
  return {
    ...facts,
    'hours.days': form.days,
    'hours.opens': form.opens,
    'hours.closes': form.closes,
    'phones.number': facts.phones,
    'phones.note': form.phoneNote,
    postalCode: form.postalCode,
    place: form.place,
    address: form.address,
    access: form.access,
    clientFree: form.clientFree,
    decision: review.decision,
    reason: review.reason,
  }
}

export const sourceFormOf = { schema: sourceInput, labels: fieldLabels }
export const decisionForm = { schema: decisionInput, labels: fieldLabels }
