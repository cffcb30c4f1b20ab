import type { Bilingual } from '#app/core/i18n/locale.ts'
import { messages } from './messages.ts'

/** What is wrong in a package: in which file, row and column, what stands there, and how to mend it. */
export type Fault = {
  file: string
  line: number | null
  column: string | null
  value: string
  said: Bilingual
}

type Texts = ReturnType<typeof messages.in>['exchange']['fault']
type At = { file: string; line?: number; column?: string; value?: string }

const shownLetters = 80

export const faultAt = ({ file, line, column, value }: At, said: (texts: Texts) => string): Fault => ({
  file,
  line: line ?? null,
  column: column ?? null,
  value: (value ?? '').slice(0, shownLetters),
  said: messages.both((t) => said(t.exchange.fault)),
})
