import type { Locale } from './i18n/locale.ts'

export const levels = ['block', 'confirm', 'info'] as const
export type Level = (typeof levels)[number]

export const findingKinds = [
  'residence-card',
  'my-number',
  'passport',
  'pension',
  'health-insurance',
  'bank-account',
  'welfare-number',
  'driving-licence',
  'phone',
  'postal-code',
  'email',
  'url',
  'sns',
  'licence-plate',
  'long-number',
  'address',
  'date',
  'age',
  'municipality',
  'person',
  'organisation',
  'initial',
  'nationality',
  'rare-combination',
  'invisible',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Facts that fewer than `block` people share must change; fewer than `confirm`: somebody looks. */
export type Thresholds = { block: number; confirm: number }
export const thresholdFloor: Thresholds = { block: 20, confirm: 100 }

/** Offsets are UTF-16 code units of the author's text; `text` is that slice; a suggestion `''` means delete. */
export type Finding = {
  start: number
  end: number
  kind: FindingKind
  level: Level
  text: string
  suggestions: string[]
}

/** One text of a thread: a part of a case, a reply, a title. */
export type PartText = {
  part: string
  text: string
  /** The language of the suggestions; that of the text unless it is said. */
  lang?: Locale
  /** Screened before: only read for the letters that it uses, without findings. */
  earlier?: boolean
}
export type PartFinding = Finding & { part: string }

/**
 * What would identify a person in the texts of one thread, in their order; one person has one letter in all of
 * them. Throws unavailable rather than let a text pass that nobody screened.
 */
export type Screen = (texts: readonly PartText[]) => Promise<PartFinding[]>
