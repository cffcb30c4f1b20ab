import { refusals } from '#app/core/errors.ts'
import { bilingual } from '#app/core/i18n/locale.ts'
import { en } from './messages.en.ts'
import { ja } from './messages.ja.ts'

export const messages = bilingual(ja, en)

export const refuse = refusals(messages)
