import type { Dismissal } from '#db/schema/cases.ts'
import type { Finding } from '#app/features/anonymisation/index.ts'

/** A finding of the guard with the part of the case or reply in which it stands. */
export type PartFinding = Finding & {
  part: string
  /** The words around it. */
  before: string
  after: string
}

/** The value of the button that accepts a generalisation. */
export const choiceOf = ({ part, start }: PartFinding, choice: number) => `${part}|${start}|${choice}`

/** The value of the button that accepts the first generalisation of each finding. */
export const everyChoice = 'all'

const choicePattern = /^(.{1,40})\|(\d{1,7})\|(\d)$/

export function readChoice(value: string | undefined) {
  const [, part, start, index] = choicePattern.exec(value ?? '') ?? []
  return part ? { part, start: Number(start), index: Number(index) } : null
}

/** The reasons as they stand in a form that is shown again; null when the form held none. */
export function dismissalsIn(values: Record<string, unknown>): Dismissal[] | null {
  const { dismissals } = values
  if (!Array.isArray(dismissals)) return null
  return dismissals.map((told: Partial<Dismissal>) => ({
    part: told.part ?? '',
    kind: told.kind ?? '',
    text: told.text ?? '',
    reason: told.reason ?? '',
  }))
}
