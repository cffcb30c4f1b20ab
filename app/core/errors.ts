import type { Bilingual } from './i18n/locale.ts'

export type ErrorCode =
  | 'sign-in'
  /** Show once more that it is you. */
  | 'proof'
  | 'forbidden'
  | 'not-found'
  /** Somebody was first: look at the new state and send it again. */
  | 'conflict'
  /** It can no longer be done at all. */
  | 'closed'
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
  closed: 409,
  'too-large': 413,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
}

type Beside = {
  /** The address of a page of ours that has what was asked for. */
  seeAlso?: string
  /** The field of the form at which it is told; without one it is told of the form as a whole. */
  field?: string
}

/** What a person may be told: a kind, and a sentence in both languages. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly said: Bilingual | null
  readonly beside: Beside
  constructor(code: ErrorCode, said: Bilingual | null = null, beside: Beside = {}) {
    super(said?.en ?? code)
    this.code = code
    this.said = said
    this.beside = beside
  }
}

/** By name, since the server file and the Remix build each have their own copy of the class. */
export const isAppError = (error: unknown): error is AppError =>
  error instanceof Error && error.name === 'AppError'

type Texts<Shape> = { both: (pick: (texts: Shape) => string) => Bilingual }

/** The way in which a feature says no: `throw refuse('conflict', (t) => t.errors.changed)`. */
export const refusals =
  <Shape>(texts: Texts<Shape>) =>
  (code: ErrorCode, pick: (texts: Shape) => string, beside?: Beside) =>
    new AppError(code, texts.both(pick), beside)
