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
  'invisible',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Offsets are UTF-16 code units of the author's text; `text` is that slice; a suggestion `''` means delete. */
export type Finding = {
  start: number
  end: number
  kind: FindingKind
  level: Level
  text: string
  suggestions: string[]
}
