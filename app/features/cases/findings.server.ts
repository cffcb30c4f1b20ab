import { applySuggestion, screen, unresolved } from '#app/features/anonymisation/index.server.ts'
import { languageOf } from '#app/core/i18n/language-of.ts'
import type { Dismissal } from '#db/schema/cases.ts'
import { type PartFinding, readChoice } from './finding.ts'
import { parts } from './parts.ts'
import type { Sheet } from './sheet.ts'

const shownAround = 20

const screenPart = (part: string, text: string): PartFinding[] =>
  screen(text, { lang: languageOf(text) }).map((finding) => ({
    ...finding,
    part,
    before: text.slice(Math.max(0, finding.start - shownAround), finding.start),
    after: text.slice(finding.end, finding.end + shownAround),
  }))

/** Everything that the guard finds in a case, in the order of the form. */
export function findingsInSheet(sheet: Pick<Sheet, 'title' | 'parts' | 'contacted'>): PartFinding[] {
  return [
    ...screenPart('title', sheet.title),
    ...parts.flatMap((part) => screenPart(part, sheet.parts[part] ?? '')),
    ...sheet.contacted.flatMap(({ result }, row) => screenPart(`contacted[${row}].result`, result)),
  ]
}

export const findingsInReply = (body: string): PartFinding[] => screenPart('body', body)

/** The findings that still stand in the way: not changed, and not explained by a reason. */
export const openFindings = (findings: PartFinding[], dismissals: Dismissal[]) =>
  unresolved(findings, dismissals)

/** The text of a part with the chosen generalisation in place; null when the finding is no longer there. */
export function accept(value: string | undefined, textOf: (part: string) => string) {
  const choice = readChoice(value)
  if (!choice) return null
  const text = textOf(choice.part)
  const finding = screenPart(choice.part, text).find(({ start }) => start === choice.start)
  if (finding?.suggestions[choice.index] === undefined) return null
  return { part: choice.part, text: applySuggestion(text, finding, choice.index) }
}
