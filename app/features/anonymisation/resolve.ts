import type { Finding } from './findings.ts'

/** “Not personal”, said for one wording in one part of a post, with the reason that is logged. */
export type Dismissal = { part: string; kind: string; text: string; reason: string }

export type Segment = { text: string; finding: Finding | null }

/** The text with one proposal in place. Throws a RangeError when the text has changed since, or for an unknown proposal. */
export function applySuggestion(text: string, finding: Finding, index: number) {
  const { start, end } = finding
  const suggestion = finding.suggestions[index]
  if (suggestion === undefined || text.slice(start, end) !== finding.text)
    throw new RangeError('This finding does not belong to this text.')
  const rest = text.slice(end)
  const closesGap = suggestion === '' && /(?:^|\s)$/.test(text.slice(0, start)) && rest.startsWith(' ')
  return text.slice(0, start) + suggestion + (closesGap ? rest.slice(1) : rest)
}

/** The texts that change when the first proposal of every finding is put in place; what was dismissed stays. */
export function applyAll<Placed extends Finding & { part: string }>(
  textOf: (part: string) => string,
  findings: readonly Placed[],
  dismissals: readonly Dismissal[],
) {
  const byPart = Map.groupBy(replaceable(findings, dismissals), ({ part }) => part)
  return Array.from(byPart, ([part, found]) => ({
    part,
    // From the end, so that the offsets of what comes before stay right.
    text: found
      .toSorted((a, b) => b.start - a.start)
      .reduce((text, finding) => applySuggestion(text, finding, 0), textOf(part)),
  }))
}

/** The findings that have a proposal and were not dismissed. */
export const replaceable = <Placed extends Finding & { part: string }>(
  findings: readonly Placed[],
  dismissals: readonly Dismissal[],
) => findings.filter((finding) => finding.suggestions.length > 0 && !isDismissed(finding, dismissals))

/** Whether this finding may be called “not personal” at all: what must change, cannot. */
export const isDismissible = ({ level }: Finding) => level !== 'block'

/** What still stands in the way of publishing. Hints never do. */
export const unresolved = <Placed extends Finding & { part: string }>(
  findings: readonly Placed[],
  dismissals: readonly Dismissal[],
) => findings.filter((finding) => finding.level !== 'info' && !isDismissed(finding, dismissals))

const isDismissed = (finding: Finding & { part: string }, dismissals: readonly Dismissal[]) =>
  isDismissible(finding) && dismissals.some((dismissal) => answers(dismissal, finding))

const answers = (dismissal: Dismissal, finding: Finding & { part: string }) =>
  dismissal.reason.trim() !== '' &&
  dismissal.part === finding.part &&
  dismissal.kind === finding.kind &&
  dismissal.text === finding.text

/** The text in pieces for highlighting; together they are the text again. */
export function segments(text: string, findings: readonly Finding[]): Segment[] {
  const pieces: Segment[] = []
  let at = 0
  for (const finding of findings) {
    pieces.push({ text: text.slice(at, finding.start), finding: null })
    pieces.push({ text: text.slice(finding.start, finding.end), finding })
    at = finding.end
  }
  pieces.push({ text: text.slice(at), finding: null })
  return pieces.filter((piece) => piece.text !== '')
}
