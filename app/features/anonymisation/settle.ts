import { levels, type Finding } from './findings.ts'
import type { Normalised } from './normalise.ts'
import type { Draft } from './rules/detector.ts'

/** Of two that overlap the stronger level stays, then the longer, then the first; in reading order. */
export function settled(view: Normalised, drafts: Draft[]): Draft[] {
  const taken = new Uint8Array(view.text.length)
  return drafts
    .toSorted((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start))
    .filter(({ start, end }) => {
      const free = end > start && taken.subarray(start, end).indexOf(1) < 0
      if (free) taken.fill(1, start, end)
      return free
    })
    .toSorted((a, b) => a.start - b.start)
}

const rank = ({ level }: Draft) => levels.indexOf(level)

/** A draft set back into the author's text. */
export function placed(
  source: string,
  view: Normalised,
  { start: from, end: to, kind, level, suggestions }: Draft,
): Finding {
  const start = view.starts[from] ?? 0
  const end = view.ends[to - 1] ?? source.length
  return { start, end, kind, level, text: source.slice(start, end), suggestions: [...new Set(suggestions)] }
}
