/**
 * A piece of Markdown that readers do not see as it is written, and what they see instead; where signs around one
 * word close (`closing`), and where a `_` closes however much stands between (`ending`).
 */
export type Marker = { length: number; seen: string; closing: number | null; ending?: number | null }

const run = /\*+|~+|`+|_+/y
const emphasis = /(\*{1,3}|~{1,2}|`{1,3})[^\sぁ-ゖ、。「」*~`]{1,24}?\1/y
const underlined = /(_{1,3})(?=[^\s_])[^\n_]{0,200}(?<!\s)\1(?![A-Za-z0-9_])/y
const oneWord = /^[^\sぁ-ゖ、。「」]{1,24}$/
const tag =
  /<(?:!--[\s-]{0,20}--|\/?(?:b|i|u|s|em|strong|span|wbr|del|ins|sub|sup|code|font|a|p|div)\s{0,9}\/?)>/iy
const entity = /&(?:#(?:4[5689]|5[0-7]|64|173);|(?:commat|shy|zwj|zwnj|lrm|rlm|period|hyphen|nbsp);)/y
const opening = /\[(?=[^[\]\n]{1,40}\]\([^\p{L}\p{N}\n()]{0,8}\))/uy
const linked = /\]\([^\p{L}\p{N}\n()]{0,8}\)/uy
const named: Record<string, string> = { commat: '@', period: '.', hyphen: '-', nbsp: ' ' }
const word = /\w/
const ofMail = /[\w.@+%-]/
const ofRange = /[\d０-９日月年時分歳才%円]/

/** The marker at that place: signs of emphasis and code, empty tags, links to nowhere, entities; a `_` before it ends at `ends`. */
export function markerAt(source: string, at: number, ends: number): Marker | null {
  const character = source.charAt(at)
  if (character === '\\') return /[\r\n]/.test(source.charAt(at + 1)) ? gone('\\') : null
  if (character === '<') return gone(matched(tag, source, at))
  if (character === '[') {
    const link = matched(opening, source, at)
    return link === '' ? null : { length: 1, seen: '', closing: source.indexOf(']', at) }
  }
  if (character === ']') return gone(matched(linked, source, at))
  if (character === '&') return decoded(matched(entity, source, at))
  const signs = matched(run, source, at)
  if (signs === '' || isLiteral(source, signs, at)) return null
  if (!signs.startsWith('_'))
    return { length: signs.length, seen: '', closing: closingOf(emphasis, source, signs, at) }
  const after = at + signs.length
  const ending = closingOf(underlined, source, signs, at)
  const isAlone = at !== ends && ending === null
  if (isAlone && (ofMail.test(source.charAt(at - 1)) || ofMail.test(source.charAt(after)))) return null
  const closing = ending !== null && oneWord.test(source.slice(after, ending)) ? ending : null
  return { length: signs.length, seen: '', closing, ending }
}

function closingOf(pattern: RegExp, source: string, signs: string, at: number) {
  const whole = matched(pattern, source, at)
  return whole === '' ? null : at + whole.length - signs.length
}

function matched(pattern: RegExp, source: string, at: number) {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? ''
}

const gone = (written: string): Marker | null =>
  written === '' ? null : { length: written.length, seen: '', closing: null }

function decoded(written: string): Marker | null {
  if (written === '') return null
  const code = /\d+/.exec(written)?.[0]
  const seen = code ? String.fromCharCode(Number(code)) : (named[written.slice(1, -1)] ?? '')
  return { length: written.length, seen: seen === '\u00ad' ? '' : seen, closing: null }
}

/** `_` inside a handle and `~` of a range are signs of their own. */
function isLiteral(source: string, signs: string, at: number) {
  const before = source.charAt(at - 1)
  const after = source.charAt(at + signs.length)
  if (signs.startsWith('_')) return before === '@' || (word.test(before) && word.test(after))
  return signs === '~' && ofRange.test(before) && /[\d０-９]/.test(after)
}
