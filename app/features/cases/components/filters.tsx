import { blocks, type Term } from '#db/reference/case-sheet.ts'
import { categories, statusGroups } from '#db/reference/vocabularies.ts'
import { Button } from '#app/ui/button.tsx'
import { FilterChip } from '#app/ui/chip.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import type { ListFilter } from '../input.ts'
import { optionsOf, wordFor } from './terms.ts'
import { useMessages } from './use-messages.ts'

const filters = { topic: categories, block: blocks, status: statusGroups } satisfies Partial<
  Record<keyof ListFilter, Term[]>
>
type FilterName = keyof typeof filters
const names = Object.keys(filters) as FilterName[]

/** The filters in force as a query string, without one of them if it is named. */
export function queryOf(filter: ListFilter, without?: FilterName) {
  const chosen = names.flatMap((name): [string, string][] =>
    filter[name] && name !== without ? [[name, filter[name]]] : [],
  )
  return new URLSearchParams(chosen).toString()
}

export function Filters({ filter }: { filter: ListFilter }) {
  const t = useMessages()
  const locale = useLocale()
  const chosen = names.filter((name) => filter[name])
  return (
    <search aria-label={t.filter.heading} className="mt-6 block print:hidden">
      {chosen.length > 0 && (
        <ul className="mb-2 flex flex-wrap gap-2">
          {chosen.map((name) => (
            <li key={name}>
              <FilterChip href={`/cases?${queryOf(filter, name)}`}>
                {t.filter[name]}: {wordFor(filters[name], filter[name]!, locale)}
              </FilterChip>
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={t.filter.more(chosen.length)}>
        <form action="/cases">
          <div className="md:flex md:flex-wrap md:gap-x-6">
            {names.map((name) => (
              <Select
                key={name}
                name={name}
                value={filter[name]}
                label={t.filter[name]}
                required={null}
                empty={t.filter.all}
                size="md"
                options={optionsOf(filters[name], locale, filter[name])}
              />
            ))}
          </div>
          <p className="mt-4">
            <Button>{t.filter.submit}</Button>
          </p>
        </form>
      </Disclosure>
    </search>
  )
}
