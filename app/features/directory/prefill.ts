import { languages } from '#db/reference/vocabularies.ts'
import { searchFilter, statementAsked } from './input.ts'
import { askedBy } from './asked.ts'
import { nameOfArea } from './area.ts'

/** What a search, or a statement about a gap, already knows of a new source. */
export function prefillOf(params: URLSearchParams): Record<string, unknown> {
  const { category, language: _language, status, ...place } = searchFilter.parse(Object.fromEntries(params))
  const { municipality, prefecture } = askedBy(place).search
  const area = municipality ?? prefecture
  const statement = statementAsked.parse(params.get('statement'))
  return {
    ...(statement && { statement }),
    categories: category ? [category] : [],
    languages: languages.flatMap(({ id }) => (params.getAll('language').includes(id) ? [id] : [])),
    statuses: status ? [status] : [],
    areas: area ? nameOfArea(area, '') : '',
  }
}
