import { z } from 'zod'
import { languageOf } from '#app/core/i18n/language-of.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import type { Screen } from '#app/core/screening.ts'
import { messages } from './messages.ts'
import { LineError, linesOf, parsed } from './screen-lines.server.ts'

const shape = z.object({
  text: z.string(),
  lang: z.enum(['ja', 'en']).optional(),
  labels: z.array(
    z.object({ start: z.number().int().min(0), end: z.number().int().min(0), kind: z.string() }),
  ),
})
type Span = { start: number; end: number }

/** Of one kind: labels, those that a finding of any kind touches, findings, and those that touch a label of any kind. */
export type Score = { labelled: number; found: number; flagged: number; right: number }

/** Scores what the guard finds in labelled JSON lines `{text, lang?, labels: [{start, end, kind}]}`, by kind. */
export async function screenReport(input: NodeJS.ReadableStream, lang: Locale, screen: Screen) {
  const scores = new Map<string, Score>()
  const scoreOf = (kind: string) => {
    const known = scores.get(kind) ?? { labelled: 0, found: 0, flagged: 0, right: 0 }
    scores.set(kind, known)
    return known
  }
  let characters = 0
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() === '') continue
    const { text, labels, lang: own } = read(line, number, lang)
    characters += text.length
    const findings = await screen([{ part: 'text', text, lang: own ?? languageOf(text) }])
    for (const label of labels) {
      const score = scoreOf(label.kind)
      score.labelled++
      if (findings.some((finding) => overlaps(finding, label))) score.found++
    }
    for (const finding of findings) {
      const score = scoreOf(finding.kind)
      score.flagged++
      if (labels.some((label) => overlaps(finding, label))) score.right++
    }
  }
  return { characters, scores }
}

const overlaps = (a: Span, b: Span) => a.start < b.end && a.end > b.start

function read(line: string, number: number, lang: Locale) {
  const said = messages.in(lang).lines
  const record = shape.safeParse(parsed(line, new LineError(number, said.unreadable(number))))
  if (!record.success) throw new LineError(number, said.unlabelled(number))
  return record.data
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3))

/** The scores as a table in plain text. */
export function reportTable({ characters, scores }: Awaited<ReturnType<typeof screenReport>>) {
  const rows = [...scores].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [
    ['kind', 'labelled', 'found', 'recall', 'flagged', 'right', 'precision'],
    ...rows.map(([kind, { labelled, found, flagged, right }]) =>
      [kind, labelled, found, share(found, labelled), flagged, right, share(right, flagged)].map(String),
    ),
    ['characters', String(characters)],
  ]
    .map((cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(18) : cell.padStart(10))).join(''))
    .join('\n')
}
