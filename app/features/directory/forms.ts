import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { confirmationInput, decisionInput, exportInput, importInput, sourceInput } from './input.ts'
import { messages } from './messages.ts'

/** The words of the fields, for the sentences about what is wrong with them. */
function fieldLabels(locale: Locale): FieldLabels {
  const { facts, form, review, confirm } = messages.in(locale)
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
    works: confirm.works,
    kind: confirm.kind,
  }
}

export const sourceFormOf = { schema: sourceInput, labels: fieldLabels }
export const decisionForm = { schema: decisionInput, labels: fieldLabels }
export const confirmationForm = { schema: confirmationInput, labels: fieldLabels }
export const importForm = { schema: importInput, labels: fieldLabels }
export const exportForm = { schema: exportInput, labels: fieldLabels }
