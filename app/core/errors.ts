import type { Bilingual } from './i18n/locale.ts'

export type ErrorCode =
  | 'sign-in'
  | 'proof'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'invalid'
  | 'too-many'
  | 'unavailable'

export const statusOf: Record<ErrorCode, number> = {
  'sign-in': 401,
  proof: 403,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
}

/** What a person may be told: a kind, and a sentence in both languages. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly said: Bilingual | null
  constructor(code: ErrorCode, said: Bilingual | null = null) {
    super(said?.en ?? code)
    this.code = code
    this.said = said
  }
}
