import { levels, type Finding } from './findings.ts'
import type { Normalised } from './normalise.ts'
import type { Draft } from './rules/detector.ts'

/**
 * Of two that overlap the stronger level stays, then the longer, then the first; in reading order. They overlap by the
 * letters of the author: several of the view may come from one of those.
 */
export function settled(view: Normalised, drafts: Draft[]): Draft[] {
  const taken = new Uint8Array(view.ends.at(-1) ?? 0)
  return drafts
    .toSorted((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start))
    .filter(({ start, end }) => {
      if (end <= start) return false
      const [from, to] = [view.starts[start] ?? 0, view.ends[end - 1] ?? taken.length]
      const free = taken.subarray(from, to).indexOf(1) < 0
      if (free) taken.fill(1, from, to)
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
