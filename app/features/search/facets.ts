import {
  isMunicipality,
  isPrefecture,
  municipalities,
  prefectureOf,
  prefectures,
} from '#db/reference/areas.ts'
import { builtIn } from '#db/reference/built-in-terms.ts'
import { blockOf, type Term } from '#db/reference/case-sheet.ts'
import { categories, languages } from '#db/reference/vocabularies.ts'
import { byName } from '#app/core/vocabulary/terms.ts'
import { writtenDay } from '#app/core/written-day.ts'
import { fold } from '#app/core/letters/fold.ts'

const wholeCountry = '00'

/** The area codes under which something for this prefecture may stand. */
export const codesFor = (prefecture: string) =>
  [prefecture, blockOf(prefecture), wholeCountry].filter((code) => code !== null)

const withoutEnding = (name: string) => name.replace(/[都府県市区町村]$/, '')

/** The prefecture that somebody names by its code, its name or a municipality in it; null for none. */
export function prefectureNamed(words: string): string | null {
  const code = words.normalize('NFKC')
  if (isPrefecture(code) || isMunicipality(code)) return prefectureOf(code)
  const [own] = prefectures.filter(({ name }) => name === code || withoutEnding(name) === code)
  if (own) return own.code
  const found = municipalities.filter(({ name }) => name === code || withoutEnding(name) === code)
  const around = new Set(found.map(({ prefecture }) => prefecture))
  return around.size === 1 ? found[0]!.prefecture : null
}

const termNamed = (terms: readonly Term[], words: string) => {
  const folded = fold(words)
  const alike = ({ id, ja, en }: Term) => [id, ja, en].map(fold)
  return (
    terms.find((term) => alike(term).includes(folded)) ??
    terms.find((term) => alike(term).some((name) => name.startsWith(folded))) ??
    null
  )
}

export const languageNamed = (words: string) =>
  termNamed(byName(languages, builtIn.languages), words)?.id ?? null
export const categoryNamed = (words: string) =>
  termNamed(byName(categories, builtIn.categories), words)?.id ?? null

/** The day that is meant by 2026, 2026-11, 2026-11-24 or 令和8年11月24日; null for none. */
export function dayNamed(words: string): string | null {
  const plain = words.normalize('NFKC')
  if (/^\d{4}$/.test(plain)) return writtenDay(`${plain}-01-01`)
  if (/^\d{4}[-/.]\d{1,2}$/.test(plain)) return writtenDay(`${plain}-01`)
  return writtenDay(plain)
}
