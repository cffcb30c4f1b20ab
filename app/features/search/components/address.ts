import type { SearchFilter } from '../input.ts'

const names = ['q', 'type', 'area', 'lang', 'tag', 'order'] as const
type Name = (typeof names)[number]

/** The search as a query string with some of it changed or left out; it begins at the first page. */
export function queryOf(filter: SearchFilter, changes: Partial<Record<Name, string | null>> = {}) {
  const chosen = names.flatMap((name): [string, string][] => {
    const value = name in changes ? changes[name] : filter[name]
    return value ? [[name, value]] : []
  })
  return new URLSearchParams(chosen).toString()
}

export const addressOf = (filter: SearchFilter, changes: Parameters<typeof queryOf>[1] = {}) => {
  const query = queryOf(filter, changes)
  return query ? `/search?${query}` : '/search'
}
