import { hiraganaOf, isHiragana, voiced, vowelOf } from './kana.ts'
import { commonForm } from './variants.ts'

/** `places[i]` is where the i-th unit of `text` comes from in the original; one more than units, the last its length. */
export type Folded = { text: string; places: number[] }

// A letter with its marks; the half-width voicing marks are letters to Unicode.
const cluster = /[^\p{M}][\p{M}\uff9e\uff9f]*|\p{M}+/gu
const invisible = /[\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
const accented = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
const plainLetters: Record<string, string> = { đ: 'd', ø: 'o', ł: 'l', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' }

const mostRemembered = 20_000
const remembered = new Map<string, string>()
// Nearly every letter is one unit, and the texts of a portal hold a few thousand of them.
const ofUnits = new Array<string | undefined>(1 << 16).fill(undefined)

function plain(letter: string): string {
  if (letter.length === 1) return (ofUnits[letter.charCodeAt(0)] ??= plainly(letter))
  const known = remembered.get(letter)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const folded = plainly(letter)
  remembered.set(letter, folded)
  return folded
}

function plainly(letter: string): string {
  const wide = letter.normalize('NFKC').toLowerCase().replace(invisible, '')
  const bare = accented.test(wide) ? wide.normalize('NFD').replace(/\p{M}/gu, '') : wide
  return [...bare].map((one) => plainLetters[one] ?? commonForm.get(one) ?? hiraganaOf(one)).join('')
}

const isKatakana = (letter: string | undefined) => letter !== undefined && /^[ァ-ヺーｦ-ﾟ]/.test(letter)
const isHan = (letter: string) => /^\p{Script=Han}$/u.test(letter)

/** What marks that point to the letter before them stand for; a letter that is none of them as it is. */
function resolved(letter: string, before: string, between: boolean): string {
  if (letter === 'ー' || (between && /^[-‐-―−─]$/.test(letter))) return vowelOf(before) ?? ''
  if (letter === '々' || letter === '〻') return isHan(before) ? before : ''
  if (letter === 'ゝ') return isHiragana(before) ? before : ''
  if (letter === 'ゞ') return isHiragana(before) ? voiced(before) : ''
  return letter
}

/**
 * Text as the search compares it: without differences of width, case, accents, kana, old and new kanji. Marks of
 * repetition stand for what they repeat and long marks for their vowel, so that サーバー is さあばあ; where what comes
 * before them is cut off they are left out.
 */
export function foldWithPlaces(original: string): Folded {
  const places: number[] = []
  let text = ''
  eachFolded(original, (folded, index) => {
    for (let unit = 0; unit < folded.length; unit++) places.push(index)
    text += folded
  })
  places.push(original.length)
  return { text, places }
}

export function fold(original: string): string {
  let text = ''
  eachFolded(original, (folded) => (text += folded))
  return text
}

const withMarks = /[\p{M}\uff9e\uff9f]/u
const pointing = new Set('ー々〻ゝゞ-‐‑‒–—―−─')

function eachFolded(original: string, take: (folded: string, index: number) => void) {
  const whole = original.toWellFormed()
  // Few texts hold a mark that is a letter of its own; all others need no search for the letters they belong to.
  const letters = withMarks.test(whole) ? whole.match(cluster)! : [...whole]
  let [before, index] = ['', 0]
  letters.forEach((letter, position) => {
    const alone = plain(letter)
    const folded = pointing.has(alone) ? pointed(alone, letters, position, before) : alone
    take(folded, index)
    if (folded) before = lastOf(folded)
    index += letter.length
  })
}

const pointed = (letter: string, letters: string[], position: number, before: string) =>
  resolved(letter, before, isKatakana(letters[position - 1]) && isKatakana(letters[position + 1]))

const lastOf = (text: string) => (text.length === 1 ? text : [...text].at(-1)!)
