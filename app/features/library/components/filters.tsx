import { categories, languages, statusGroups } from '#db/reference/vocabularies.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FilterChip } from '#app/ui/chip.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import { type ListFilter, states } from '../input.ts'
import { nameOfArea } from '../resource.ts'
import { useMessages } from './use-messages.ts'
import { areaOptions, optionsOf, wordsFor } from './words.ts'

const names = ['category', 'language', 'area', 'status', 'kind', 'state', 'mine'] as const
type FilterName = (typeof names)[number]
const folded: readonly FilterName[] = ['area', 'status', 'kind', 'state', 'mine']

const chosenOf = (filter: ListFilter) => names.filter((name) => filter[name])
export const isFiltered = (filter: ListFilter) => chosenOf(filter).length > 0

/** The filters in force as a query string, without one of them if it is named. */
export function queryOf(filter: ListFilter, without?: FilterName) {
  const kept = chosenOf(filter).filter((name) => name !== without)
  return new URLSearchParams(kept.map((name) => [name, filter[name]!])).toString()
}

export function Filters({ filter }: { filter: ListFilter }) {
  const t = useMessages()
  const locale = useLocale()
  const chosen = chosenOf(filter)
  const select = (name: Exclude<FilterName, 'mine'>, options: { value: string; label: string }[]) => (
    <Select
      {...{ name, options }}
      value={filter[name]}
      label={t.filter[name]}
      required={null}
      empty={name === 'state' ? t.filter.current : t.filter.all}
      size="md"
    />
  )
  return (
    <search aria-label={t.filter.heading} className="mt-4 block print:hidden">
      {chosen.length > 0 && (
        <ul className="mb-2 flex flex-wrap gap-2">
          {chosen.map((name) => (
            <li key={name}>
              <FilterChip href={`/library?${queryOf(filter, name)}`}>
                <FilterWord filter={filter} name={name} />
              </FilterChip>
            </li>
          ))}
        </ul>
      )}
      <form action="/library">
        <div className="md:flex md:flex-wrap md:items-end md:gap-x-6">
          {select('category', optionsOf(categories, locale, filter.category))}
          {select('language', optionsOf(languages, locale, filter.language))}
        </div>
        <Disclosure
          summary={t.filter.more(chosen.filter((name) => folded.includes(name)).length)}
          open={chosen.some((name) => folded.includes(name))}
        >
          <div className="md:flex md:flex-wrap md:items-end md:gap-x-6">
            {select('area', areaOptions(t.wholeCountry))}
            {select('status', optionsOf(statusGroups, locale, filter.status))}
            {select('kind', [
              { value: 'page', label: t.kinds.page },
              { value: 'link', label: t.kinds.link },
              { value: 'file', label: t.kinds.file },
            ])}
            {select(
              'state',
              states.map((value) => ({ value, label: t.states[value] })),
            )}
          </div>
          <Checkboxes
            name="mine"
            value={filter.mine}
            label={t.filter.mine}
            required={null}
            options={[{ value: 'yes', label: t.filter.mineYes }]}
          />
        </Disclosure>
        <p className="mt-4">
          <Button>{t.filter.submit}</Button>
        </p>
      </form>
    </search>
  )
}

function FilterWord({ filter, name }: { filter: ListFilter; name: FilterName }) {
  const t = useMessages()
  const locale = useLocale()
  if (name === 'mine') return t.filter.mineYes
  if (name === 'kind') return filter.kind && t.kinds[filter.kind]
  if (name === 'state') return filter.state && t.states[filter.state]
  if (name === 'area') return nameOfArea(filter.area!, t.wholeCountry)
  const terms = { category: categories, language: languages, status: statusGroups }[name]
  return wordsFor(terms, [filter[name]!], locale)
}
