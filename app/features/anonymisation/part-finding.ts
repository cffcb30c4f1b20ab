import type { Finding } from './findings.ts'
import { applyAll, applySuggestion, type Dismissal } from './resolve.ts'

/** A finding with the part of a longer text, or the field of a form, in which it stands. */
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

function readChoice(value: string | undefined) {
  const [, part, start, index] = choicePattern.exec(value ?? '') ?? []
  return part ? { part, start: Number(start), index: Number(index) } : null
}

/** The texts that change with the chosen generalisation, or with all of them; none when nothing is to be replaced. */
export function accepted(
  { replace, dismissals }: { replace?: string; dismissals: Dismissal[] },
  findings: PartFinding[],
  textOf: (part: string) => string,
) {
  if (replace === everyChoice) return applyAll(textOf, findings, dismissals)
  const choice = readChoice(replace)
  const finding = findings.find(({ part, start }) => part === choice?.part && start === choice.start)
  if (!choice || finding?.suggestions[choice.index] === undefined) return []
  return [{ part: choice.part, text: applySuggestion(textOf(choice.part), finding, choice.index) }]
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
