import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import {
  collectionInput,
  doubtInput,
  handoverInput,
  orderInput,
  resourceInput,
  reviewInput,
  shelvingInput,
  successionInput,
} from './input.ts'
import { messages } from './messages.ts'

const labels = (locale: Locale): FieldLabels => messages.in(locale).fields

export const resourceForm = { schema: resourceInput, labels }
export const doubtForm = { schema: doubtInput, labels }
export const reviewForm = { schema: reviewInput, labels }
export const handoverForm = { schema: handoverInput, labels }
export const successionForm = { schema: successionInput, labels }
export const collectionForm = { schema: collectionInput, labels }
export const shelvingForm = { schema: shelvingInput, labels }
export const orderForm = { schema: orderInput, labels }
