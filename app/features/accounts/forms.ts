import type { FieldLabels } from '#app/core/http/form-messages.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import {
  appInput,
  codeInput,
  emailInput,
  newPasskeyInput,
  newPasswordInput,
  noFieldsInput,
  passkeyInput,
  passwordInput,
  proofInput,
  recoverInput,
  resetInput,
  signInInput,
} from './input.ts'
import { messages } from './messages.ts'

function labels(locale: Locale): FieldLabels {
  const t = messages.in(locale)
  return {
    email: t.signIn.email,
    password: t.signIn.password,
    presentPassword: t.password.present,
    newPassword: t.password.fresh,
    newEmail: t.email.fresh,
    code: t.verify.code,
    name: t.passkey.name,
    reason: t.resets.reason,
    credential: t.security.passkey,
  }
}

export const signInForm = { schema: signInInput, labels }
export const passwordForm = { schema: passwordInput, labels }
export const emailForm = { schema: emailInput, labels }
export const proofForm = { schema: proofInput, labels }
export const codeForm = { schema: codeInput, labels }
export const appForm = { schema: appInput, labels }
export const recoverForm = { schema: recoverInput, labels }
export const newPasswordForm = { schema: newPasswordInput, labels }
export const resetForm = { schema: resetInput, labels }
export const newPasskeyForm = { schema: newPasskeyInput, labels }
export const passkeyForm = { schema: passkeyInput, labels }
export const noFieldsForm = { schema: noFieldsInput, labels }
