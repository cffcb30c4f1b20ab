import { mostWordsInName, isName } from './synonyms.ts'

export const longestQuery = 200
const mostTerms = 12

/** A word or phrase of a search; `exact` in quotes. */
export type AskedTerm = { text: string; exact: boolean; excluded: boolean }
export type OperatorName = 'type' | 'area' | 'lang' | 'tag' | 'before' | 'after'
export type Operator = { name: OperatorName; value: string; written: string }
export type Query = { terms: AskedTerm[]; operators: Operator[] }

const names: Record<string, OperatorName> = {
  ...{ type: 'type', area: 'area', lang: 'lang', tag: 'tag', before: 'before', after: 'after' },
  ...{ 種類: 'type', 地域: 'area', 言語: 'lang', 分野: 'tag' },
}

// Full-width signs do what the plain ones do; a quote that is not closed ends with the line.
const plainSigns = (text: string) =>
  text
    .replace(/[“”„＂]/g, '"')
    .replace(/(?<=^|\s)[－−–—]/g, '-')
    .replaceAll('：', ':')
    .replaceAll('\0', ' ')
const piece = /(?<minus>-)?(?:(?<name>[\p{L}]{2,6}):)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu

/** Reads what somebody wrote into the box; nothing in it is an error. */
export function parse(text: string): Query {
  const query: Query = { terms: [], operators: [] }
  for (const { 0: written, groups } of plainSigns(text).matchAll(piece)) {
    const { minus, name, phrase, word } = groups!
    const value = (phrase ?? word ?? '').trim()
    const operator = name && Object.hasOwn(names, name.toLowerCase()) ? names[name.toLowerCase()] : undefined
    if (operator && !minus && value) query.operators.push({ name: operator, value, written })
    else {
      const whole = name && !operator ? `${name}:${value}` : value
      if (whole && !operator) {
        query.terms.push({ text: whole, exact: phrase !== undefined, excluded: minus !== undefined })
      }
    }
  }
  query.terms = joinNames(query.terms).slice(0, mostTerms)
  return query
}

/** Words that follow each other and are one name together are one term, so that its synonyms are known. */
function joinNames(terms: AskedTerm[]): AskedTerm[] {
  const joined: AskedTerm[] = []
  for (let at = 0; at < terms.length;) {
    const length = nameAt(terms, at)
    const text = terms
      .slice(at, at + length)
      .map((term) => term.text)
      .join(' ')
    joined.push({ ...terms[at]!, text })
    at += length
  }
  return joined
}

function nameAt(terms: AskedTerm[], at: number): number {
  for (let length = Math.min(mostWordsInName(), terms.length - at); length > 1; length--) {
    const some = terms.slice(at, at + length)
    const plain = some.every(({ exact, excluded }) => !exact && !excluded)
    if (plain && isName(some.map(({ text }) => text).join(' '))) return length
  }
  return 1
}
