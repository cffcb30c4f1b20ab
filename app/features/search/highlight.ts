import { type Stretch, wordToken } from '#app/core/letters/cut.ts'
import { foldWithPlaces } from '#app/core/letters/fold.ts'

/** A piece of text, and whether it is what was looked for. */
export type Piece = { text: string; hit: boolean }
type Span = { from: number; to: number }

const longestRead = 20_000
// Most first hits stand near the beginning, and folding a long text takes longer than reading it.
const looks = [1000, 5000, longestRead]
const excerptLength = 140
const before = 40
const isOneWord = /^[\p{L}\p{M}]+$/u
const hasCut = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** The places of the needles in a text, in order, none in another. */
export function spansOf(text: string, needles: readonly Stretch[]): Span[] {
  const folded = foldWithPlaces(text)
  const spans = needles.flatMap((needle) =>
    isWord(needle) ? wordsLike(folded.text, needle) : plainly(folded.text, needle),
  )
  const { places } = folded
  const original = spans.map(({ from, to }) => ({ from: places[from]!, to: endOf(text, places, to) }))
  return joined(original.sort((a, b) => a.from - b.from || b.to - a.to))
}

const isWord = ({ text }: Stretch) => isOneWord.test(text) && !hasCut.test(text)

function plainly(folded: string, { text }: Stretch): Span[] {
  const spans: Span[] = []
  for (let from = folded.indexOf(text); from >= 0; from = folded.indexOf(text, from + text.length)) {
    spans.push({ from, to: from + text.length })
  }
  return spans
}

const words = /[\p{L}\p{M}]+/gu

function wordsLike(folded: string, { text }: Stretch): Span[] {
  const token = wordToken(text)
  // A word begins as its stem does, and most Japanese texts hold nothing of the kind.
  if (!folded.includes(token.slice(0, 2))) return []
  return [...folded.matchAll(words)].flatMap(({ 0: word, index }) =>
    wordToken(word) === token || (hasCut.test(word) && word.includes(text))
      ? [
          {
            from: index + Math.max(0, word.indexOf(text)),
            to: index + (hasCut.test(word) ? word.indexOf(text) + text.length : word.length),
          },
        ]
      : [],
  )
}

// Several folded units may come from one letter of the original: the span ends where the next letter begins.
function endOf(text: string, places: number[], to: number) {
  const last = places[to - 1]!
  for (let next = to; next < places.length; next++) if (places[next]! > last) return places[next]!
  return text.length
}

function joined(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else result.push({ ...span })
  }
  return result
}

function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of spans) {
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false })
    pieces.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}

/** The whole text with its hits. */
export const marked = (text: string, needles: readonly Stretch[]) => piecesOf(text, spansOf(text, needles))

/** The part of a text around its first hit, or its beginning. */
export function excerpt(text: string, needles: readonly Stretch[]): Piece[] {
  const read = text.slice(0, longestRead).replace(/\s+/g, ' ')
  const spans = firstSpansOf(read, needles)
  const start = startOf(read, Math.max(0, (spans[0]?.from ?? 0) - before))
  const letters = [...read.slice(start, start + excerptLength * 2)].slice(0, excerptLength)
  const part = letters.join('').toWellFormed()
  const end = start + part.length
  const inside = spans
    .filter(({ from, to }) => from >= start && to <= end)
    .map(({ from, to }) => ({ from: from - start, to: to - start }))
  const pieces = piecesOf(part, inside)
  const gap: Piece = { text: '…', hit: false }
  return [...(start > 0 ? [gap] : []), ...pieces, ...(end < read.length ? [gap] : [])]
}

/** The spans of a text up to its first ones, with all that an excerpt around those can hold. */
function firstSpansOf(text: string, needles: readonly Stretch[]): Span[] {
  for (const length of looks) {
    const spans = spansOf(text.slice(0, length), needles)
    if (length >= text.length || (spans[0] && spans[0].from + excerptLength * 2 < length)) return spans
  }
  return []
}

// Never in the middle of a pair of surrogates.
const startOf = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at)
