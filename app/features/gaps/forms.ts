import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import {
  answerDraftInput,
  answerInput,
  assignmentInput,
  awarenessInput,
  competenceInput,
  confirmationInput,
  forwardInput,
  meTooInput,
  mergingInput,
  newStatementInput,
  reportInput,
  sendingInput,
  settingAsideInput,
  splitInput,
  statementInput,
} from './input.ts'
import { messages } from './messages.ts'

const fieldLabels = (locale: Locale): FieldLabels => messages.in(locale).field
const asStatement = (locale: Locale): FieldLabels => {
  const { field } = messages.in(locale)
  return { ...field, text: field.statementText }
}
const asAnswer = (locale: Locale): FieldLabels => {
  const { field } = messages.in(locale)
  return { ...field, text: field.answer }
}

export const reportForm = { schema: reportInput, labels: fieldLabels }
export const awarenessForm = { schema: awarenessInput, labels: fieldLabels }
export const sendingForm = { schema: sendingInput, labels: fieldLabels }
export const newStatementForm = { schema: newStatementInput, labels: asStatement }
export const statementForm = { schema: statementInput, labels: asStatement }
export const assignmentForm = { schema: assignmentInput, labels: fieldLabels }
export const settingAsideForm = { schema: settingAsideInput, labels: fieldLabels }
export const meTooForm = { schema: meTooInput, labels: fieldLabels }
export const confirmationForm = { schema: confirmationInput, labels: fieldLabels }
export const answerForm = { schema: answerInput, labels: asAnswer }
export const answerDraftForm = { schema: answerDraftInput, labels: asAnswer }
export const splitForm = { schema: splitInput, labels: asStatement }
export const mergingForm = { schema: mergingInput, labels: fieldLabels }
export const competenceForm = { schema: competenceInput, labels: fieldLabels }
export const forwardForm = { schema: forwardInput, labels: fieldLabels }
