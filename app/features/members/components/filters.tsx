import { categories, languages } from '#db/reference/vocabularies.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FilterChip } from '#app/ui/chip.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import type { MemberFilter } from '../input.ts'
import { useMessages } from './use-messages.ts'
import { optionsOf, prefectureName, prefectureOptions, wordsFor } from './words.ts'

const names = ['q', 'language', 'specialty', 'area', 'offer'] as const
type FilterName = (typeof names)[number]

const chosenOf = (filter: MemberFilter) => names.filter((name) => filter[name])
export const isFiltered = (filter: MemberFilter) => chosenOf(filter).length > 0

/** The filters in force as a query string, without one of them if it is named. */
export function queryOf(filter: MemberFilter, without?: FilterName) {
  const kept = chosenOf(filter).filter((name) => name !== without)
  return new URLSearchParams(kept.map((name) => [name, filter[name]!])).toString()
}

export function Filters({ filter }: { filter: MemberFilter }) {
  const { filters: t } = useMessages().list
  const locale = useLocale()
  const chosen = chosenOf(filter)
  const select = (name: 'language' | 'specialty' | 'area', options: { value: string; label: string }[]) => (
    <Select
      {...{ name, options }}
      value={filter[name]}
      label={t[name]}
      required={null}
      empty={t.all}
      size="md"
    />
  )
  return (
    <search aria-label={t.heading} className="mt-4 block print:hidden">
      {chosen.length > 0 && (
        <ul className="mb-2 flex flex-wrap gap-2">
          {chosen.map((name) => (
            <li key={name}>
              <FilterChip href={`/members?${queryOf(filter, name)}`}>
                <FilterWord filter={filter} name={name} />
              </FilterChip>
            </li>
          ))}
        </ul>
      )}
      <form action="/members">
        <TextInput
          name="q"
          type="search"
          value={filter.q}
          label={t.q}
          required={null}
          size="md"
          autoComplete="off"
        />
        <div className="md:flex md:flex-wrap md:items-end md:gap-x-6">
          {select('language', optionsOf(languages, locale, filter.language))}
          {select('specialty', optionsOf(categories, locale, filter.specialty))}
          {select('area', prefectureOptions(locale))}
        </div>
        <Checkboxes
          name="offer"
          value={filter.offer}
          label={t.offer}
          required={null}
          options={[{ value: 'yes', label: t.offerYes }]}
        />
        <p className="mt-4">
          <Button>{t.submit}</Button>
        </p>
      </form>
    </search>
  )
}

function FilterWord({ filter, name }: { filter: MemberFilter; name: FilterName }) {
  const { filters: t } = useMessages().list
  const locale = useLocale()
  if (name === 'q') return filter.q
  if (name === 'offer') return t.offerYes
  if (name === 'area') return prefectureName(filter.area!, locale)
  return wordsFor(name === 'language' ? languages : categories, [filter[name]!], locale)
}
