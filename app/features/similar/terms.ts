import { cut, wordToken } from '#app/core/letters/cut.ts'
import { fold } from '#app/core/letters/fold.ts'

/** How often each term stands in a text, under its hash. */
export type Terms = Map<number, number>

const katakana = /[ァ-ヺー]{2,}/g
// Kanji before anything but a particle, or a word; hiragana alone is grammar, and digits tell nothing.
const tells = /^(?:\p{Script=Han}[^をにはがのでとへもや]|(?!\p{Script=Han})[\p{L}\p{M}]{3,})$/u
const isOtherScript = /^[\p{Script=Hangul}\p{Script=Thai}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Lao}]+$/u

// Words that any English text has: where most cases are in Japanese, they would look rare.
const grammar = new Set(
  `about after all also and any are because been before but came can come could did does for from get give got had has
  have her here him his how into its just know like many may month more most much must need new not now off old once one
  only other our out over own said same say she should some still such take tell than that the their them then there
  these they this those three time told two under until very want was way week were what when where which while who whom
  why will with without would year yes yet you your`
    .split(/\s+/)
    .map(wordToken),
)

/** The terms by which two texts are compared: pairs of letters that carry meaning, and whole words of other scripts. */
export function termsOf(text: string): Terms {
  const wide = text.normalize('NFKC')
  const borrowed = wide.match(katakana) ?? []
  const rest = tokensOf(wide.replace(katakana, ' '))
  const terms: Terms = new Map()
  const told = rest.filter(isTelling)
  for (const token of [...told, ...borrowed.flatMap(tokensOf)]) {
    const term = hashOf(token)
    terms.set(term, (terms.get(term) ?? 0) + 1)
  }
  return terms
}

const isTelling = (token: string) => (tells.test(token) || isOtherScript.test(token)) && !grammar.has(token)

const tokensOf = (text: string) => cut(fold(text)).flatMap(({ tokens }) => tokens)

/** 53 bits, so that no two terms of a portal meet; never 0. */
function hashOf(token: string): number {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let at = 0; at < token.length; at++) {
    const unit = token.charCodeAt(at)
    low = Math.imul(low ^ unit, 2654435761)
    high = Math.imul(high ^ unit, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return 2 ** 32 * (0x1fffff & high) + (low >>> 0) + 1
}
