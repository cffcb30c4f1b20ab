import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import {
  approvalInput,
  attendanceInput,
  attendantInput,
  checkInInput,
  clockInput,
  invitationsInput,
  personInput,
  pollAnswerInput,
  pollDecisionInput,
  pollInput,
  registrationInput,
  surveyInput,
  workshopInput,
} from './input.ts'
import { messages } from './messages.ts'

const labels = (locale: Locale): FieldLabels => messages.in(locale).fields

export const workshopForm = { schema: workshopInput, labels }
export const registrationForm = { schema: registrationInput, labels }
export const personForm = { schema: personInput, labels }
export const pollForm = { schema: pollInput, labels }
export const pollAnswerForm = { schema: pollAnswerInput, labels }
export const pollDecisionForm = { schema: pollDecisionInput, labels }
export const attendanceForm = { schema: attendanceInput, labels }
export const attendantForm = { schema: attendantInput, labels }
export const checkInForm = { schema: checkInInput, labels }
export const approvalForm = { schema: approvalInput, labels }
export const invitationsForm = { schema: invitationsInput, labels }
export const surveyForm = { schema: surveyInput, labels }
export const clockForm = { schema: clockInput, labels }
