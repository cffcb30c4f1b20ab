import type { Detector } from './detector.ts'
import { replaced } from './detector.ts'
import { isDateLike, isNear } from './context.ts'
import { between } from './separators.ts'

const card = new RegExp(
  `(?<![A-Za-z])([A-Za-z][ -]{0,2}[A-Za-z])(${between}{0,3})(\\d(?:${between}{0,3}\\d){7})(${between}{0,3})([A-Za-z][ -]{0,2}[A-Za-z])(?![A-Za-z])`,
  'g',
)
const cardWords = /在留|特別永住|カード|residence card|permanent resident/gi
const shortWords = /^(?:in|is|to|of|we|at|on|by|or|as|no|my|he|be|an|if|it|do|go|so|up|us|me|am|pm|id)$/i

/** Two letters, eight digits, two letters: residence card and special permanent resident certificate. */
export const residenceCards: Detector = function* ({ text }, words) {
  for (const match of text.matchAll(card)) {
    if (isSentence(match) && !isNear(cardWords, text, match.index, match.index + match[0].length)) continue
    yield replaced(words, 'residence-card', match.index, match.index + match[0].length)
  }
}

/** “in 2024-2025 we”: two short English words around years or an amount. */
function isSentence([, head = '', open, digits = '', close, tail = '']: RegExpMatchArray) {
  const apart = open?.includes(' ') && close?.includes(' ') && head.length + tail.length === 4
  if (!apart || /^[A-Z]+$/.test(head + tail)) return false
  return shortWords.test(head) && shortWords.test(tail) && (digits.length > 8 || isDateLike(digits))
}

const passportWords = /旅券|パスポート|passport/gi
const japanese = new RegExp(`(?<![A-Za-z0-9])(?:[A-Z]{2}${between}?|[A-Za-z]{2})\\d{7}(?![A-Za-z0-9])`, 'g')
const anyCountry =
  /(?<![A-Za-z0-9]|\d-)(?:[A-Za-z]{1,3}[ -]?)?\d(?:[ -]{0,2}[A-Za-z0-9]){3,9}(?![A-Za-z0-9]|-\d)/g

/** The Japanese form anywhere; seven to nine letters and digits near the word. */
export const passports: Detector = function* ({ text }, words) {
  for (const { 0: found, index } of text.matchAll(japanese))
    yield replaced(words, 'passport', index, index + found.length)
  for (const { 0: found, index } of text.matchAll(anyCountry))
    if (isPassport(found) && isNear(passportWords, text, index, index + found.length))
      yield replaced(words, 'passport', index, index + found.length)
}

function isPassport(found: string): boolean {
  const bare = found.replace(/[ -]/g, '')
  const digits = bare.replace(/\D/g, '').length
  return (
    bare.length >= 7 && bare.length <= 9 && digits >= 4 && !isDateLike(found) && !/\d [a-z]{2,}/.test(found)
  )
}
