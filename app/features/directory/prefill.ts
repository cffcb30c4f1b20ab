import { searchFilter } from './input.ts'
import { askedBy } from './asked.ts'
import { nameOfArea } from './area.ts'

/** What a search, or a statement about a gap, already knows of a new source. */
export function prefillOf(params: URLSearchParams): Record<string, unknown> {
  const { category, language, status, ...place } = searchFilter.parse(Object.fromEntries(params))
  const { municipality, prefecture } = askedBy(place).search
  const area = municipality ?? prefecture
  return {
    categories: category ? [category] : [],
    languages: language ? [language] : [],
    statuses: status ? [status] : [],
    areas: area ? nameOfArea(area, '') : '',
  }
}
