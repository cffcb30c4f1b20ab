import { isMunicipality, isPrefecture, prefectureOf } from '#db/reference/areas.ts'
import type { SearchFilter } from './input.ts'
import { areasNamed } from './written-areas.ts'

/** What the filters of the list ask for; `unknown` is a municipality that does not exist, or exists twice. */
export function askedBy({ prefecture: chosen, municipality: written, ...rest }: SearchFilter) {
  const prefecture = chosen && isPrefecture(chosen) ? chosen : undefined
  const found = written ? areasNamed(written, prefecture).filter(isMunicipality) : []
  const municipality = found.length === 1 ? found[0] : undefined
  return {
    search: { ...rest, municipality, prefecture: municipality ? prefectureOf(municipality)! : prefecture },
    unknown: written && !municipality ? written : null,
  }
}
