import { latinised } from './homoglyphs.ts'
import { markerAt, type Marker } from './markers.ts'

/** The text that rules read, and the way back: unit `i` of `text` came from `starts[i]` to `ends[i]` of the source. */
export type Normalised = {
  text: string
  starts: number[]
  ends: number[]
  /** Places in `text` before which something invisible was taken out. */
  gaps: number[]
}

const plain = /[\n\r\t -%'-)+-;=-Z^a-}、。「」・ぁ-ゖァ-ヺー一-鿿]{1,4096}(?![\p{M}\uff9e\uff9f])/uy
const invisible =
  /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u20e3\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u
const decoration = /[\u180b-\u180f\u20e3\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u
const mark = /[\p{M}\uff9e\uff9f]/u
const digit = /\p{Nd}/u
const escapable = /[!-/:-@[-`{-~]/
const longestCluster = 9

/** Folds width, digits of every script and dashes, takes out what cannot be seen, and remembers every offset. */
export function normalise(source: string): Normalised {
  const parts: string[] = []
  const view: Normalised = { text: '', starts: [], ends: [], gaps: [] }
  const signs = { opened: -1, closing: -1, ending: -1 }
  const keep = (folded: string, start: number, end: number, step = 0) => {
    parts.push(folded)
    for (let unit = 0; unit < folded.length; unit++) {
      view.starts.push(unit === 0 && signs.opened >= 0 ? signs.opened : start + unit * step)
      view.ends.push(step > 0 ? start + unit * step + 1 : end)
    }
    if (folded !== '') signs.opened = -1
  }
  for (let at = 0; at < source.length;) {
    plain.lastIndex = at
    const run = plain.exec(source)?.[0] ?? ''
    keep(run, at, at + run.length, 1)
    at += run.length
    if (at === source.length) break
    const marker = markerAt(source, at, signs.ending)
    const end = at + (marker ?? clusterAt(source, at)).length
    if (marker) takeOut(marker, at, end)
    else {
      const cluster = source.slice(at, end)
      if (!invisible.test(cluster)) keep(fold(cluster), at, end)
      else if (!decoration.test(cluster)) view.gaps.push(view.starts.length)
    }
    at = end
  }
  view.text = latinised(dashes(parts.join('')))
  return view

  /** Signs around one word belong to it, so that a word that is replaced leaves no sign alone. */
  function takeOut({ seen, closing, ending }: Marker, at: number, end: number) {
    signs.ending = ending ?? signs.ending
    if (seen !== '') return keep(seen, at, end)
    if (at === signs.closing && view.ends.length > 0) view.ends[view.ends.length - 1] = end
    else if (closing !== null && signs.opened < 0) Object.assign(signs, { opened: at, closing })
  }
}

function clusterAt(source: string, at: number) {
  let cluster = String.fromCodePoint(source.codePointAt(at) ?? 0)
  if (invisible.test(cluster)) return cluster
  if (cluster === '\\')
    return escapable.test(source.charAt(at + 1)) ? cluster + source.charAt(at + 1) : cluster
  while (cluster.length < longestCluster) {
    const next = source.codePointAt(at + cluster.length)
    const character = next === undefined ? '' : String.fromCodePoint(next)
    if (!mark.test(character) || invisible.test(character)) break
    cluster += character
  }
  return cluster
}

function fold(cluster: string) {
  if (cluster.length === 2 && cluster.startsWith('\\')) return cluster.slice(1)
  const first = String.fromCodePoint(cluster.codePointAt(0) ?? 0).normalize('NFKC')
  if (!digit.test(first)) return cluster.normalize('NFKC')
  return first.replace(/\p{Nd}/gu, asciiDigit)
}

function asciiDigit(character: string) {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x3a) return character
  let distance = 0
  while (digit.test(String.fromCodePoint(code - distance - 1))) distance++
  return String(distance % 10)
}

const numeral = '0-9〇零一二三四五六七八九十'
const lookalike = new RegExp(`(?<=[${numeral}A-Za-z)] ?)[ー一](?= ?[${numeral}A-Za-z])`, 'g')
const spelled = /[〇零一二三四五六七八九](?:-?[〇零一二三四五六七八九]){6,40}/g

/** One unit for one unit, so that the offsets stay. */
const dashes = (text: string) =>
  text
    .replace(/[‐-―⁃−─━˗ｰ➖]/g, '-')
    .replace(/(?<=\d-)[ \r]{0,4}\n(?=\d)/g, (gap) => ' '.repeat(gap.length))
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(lookalike, (character, at: number) =>
      character === 'ー' || (isDigit(text, at - 1) && isDigit(text, at + 1)) ? '-' : character,
    )
    .replace(spelled, (run) => run.replace(/[^-]/g, (character) => String(kanjiDigit(character))))

const isDigit = (text: string, at: number) => /\d/.test(text.charAt(at))

const kanjiDigit = (character: string) => Math.max(0, '〇一二三四五六七八九'.indexOf(character))
