import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import {
  addendumInput,
  closingInput,
  decisionInput,
  itemInput,
  nominationInput,
  offerInput,
  topicInput,
} from './input.ts'
import { messages } from './messages.ts'

const labels = (locale: Locale): FieldLabels => messages.in(locale).fields

export const itemForm = { schema: itemInput, labels }
export const addendumForm = { schema: addendumInput, labels }
export const topicForm = { schema: topicInput, labels }
export const nominationForm = { schema: nominationInput, labels }
export const offerForm = { schema: offerInput, labels }
export const decisionForm = { schema: decisionInput, labels }
export const closingForm = { schema: closingInput, labels }
