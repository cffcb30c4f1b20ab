import { prefectures } from '#db/reference/areas.ts'
import { builtIn } from '#db/reference/built-in-terms.ts'
import { prefectureTiles } from '#db/reference/prefecture-tiles.ts'
import { fromTerms, languages } from '#db/reference/vocabularies.ts'
import { byName } from '#app/core/vocabulary/terms.ts'

const folded = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ')
const bare = (text: string) => folded(text).toLowerCase()

const english = new Map(prefectureTiles.map(({ code, en }) => [code, en.toLowerCase()]))

const prefectureCodes = new Map(
  prefectures.flatMap(({ code, name }): [string, string][] => [
    [code, code],
    [String(Number(code)), code],
    [name, code],
    [name.replace(/[都府県]$/, ''), code],
    [english.get(code)!, code],
  ]),
)

/** The two-digit code of a prefecture given by code, name or English name. */
export const prefectureOf = (text: string) =>
  prefectureCodes.get(bare(text).replace(/[ -](prefecture|to|fu|ken)$/, '')) ?? null

const languageIds = fromTerms(() => {
  const ids = new Map<string, string>()
  for (const { id, ja, en } of byName(languages, builtIn.languages)) {
    const inner = [ja, en].map((name) => /[（(](.+)[）)]/.exec(name)?.[1] ?? '')
    const outer = [ja, en].map((name) => name.replace(/\s*[（(].+[）)]/, ''))
    for (const name of [id, ja, en, ...outer, ...inner, ...outer.flatMap((name) => name.split(/・| \/ /))]) {
      const key = bare(name)
      if (key && !ids.has(key)) ids.set(key, id)
    }
  }
  return ids
})

/** Ids of the languages in a cell such as 「日本語、英語」; `unknown` is the first that no vocabulary knows. */
export function languagesOf(text: string): { ids: string[]; unknown: string | null } {
  const ids = new Set<string>()
  const known = languageIds()
  for (const piece of folded(text).split(/\s*[、,;|\n]\s*/)) {
    if (piece === '') continue
    const pieces = known.has(bare(piece)) ? [piece] : piece.split(/[・/ ]/).filter(Boolean)
    for (const one of pieces) {
      const id = known.get(bare(one))
      if (!id) return { ids: [], unknown: piece }
      ids.add(id)
    }
  }
  return { ids: [...ids].sort(), unknown: null }
}

/** A certificate number whatever the width of its digits and dashes; null when it holds anything else. */
export function certificateOf(text: string) {
  const plain = folded(text)
    .replace(/[‐‑‒–—―−ー]/g, '-')
    .replace(/ /g, '')
    .toUpperCase()
  return /^[\p{L}\p{N}-]{1,40}$/u.test(plain) && /\p{N}/u.test(plain) ? plain : null
}

const control = /\p{Cc}/u

/** A line of text as it was written, without blanks around it; null when it is empty, too long or holds control characters. */
export function lineOf(text: string, longest: number) {
  const line = text.trim().replace(/[ \t　]+/g, ' ')
  return line !== '' && line.length <= longest && !control.test(line) ? line : null
}

/** A mail address in half width; null when it is none. */
export function mailOf(text: string) {
  const mail = text.normalize('NFKC').trim()
  return mail.length <= 254 && /^[^\s@<>,;:"()\\]+@[^\s@<>,;:"()\\]+\.[^\s@<>,;:"()\\]+$/.test(mail)
    ? mail
    : null
}
