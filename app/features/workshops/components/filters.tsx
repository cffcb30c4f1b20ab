import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FilterChip } from '#app/ui/chip.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Select } from '#app/ui/select.tsx'
import type { ListFilter } from '../input.ts'
import { useMessages } from './use-messages.ts'

type FilterName = 'format' | 'mine'
const names: FilterName[] = ['format', 'mine']

const period = ['when', 'view', 'month'] as const

/** The period and the filters in force as a query string, without one of them if it is named. */
export function queryOf(filter: ListFilter, without?: FilterName) {
  const chosen = [...period, ...names].flatMap((name): [string, string][] =>
    filter[name] && name !== without ? [[name, filter[name]]] : [],
  )
  return new URLSearchParams(chosen).toString()
}

/** The filters with another period. */
export const addressOf = (
  { format, mine }: ListFilter,
  { when, view, month }: Pick<ListFilter, (typeof period)[number]>,
) => {
  const query = queryOf({ when, view, month, format, mine })
  return `/workshops${query && `?${query}`}`
}

export const isFiltered = (filter: ListFilter) => names.some((name) => filter[name])

export function Filters({ filter }: { filter: ListFilter }) {
  const t = useMessages()
  const chosen = names.filter((name) => filter[name])
  const word = { format: filter.format ? t.formats[filter.format] : '', mine: t.filter.mine }
  return (
    <search aria-label={t.filter.heading} className="mt-6 block print:hidden">
      {chosen.length > 0 && (
        <ul className="mb-2 flex flex-wrap gap-2">
          {chosen.map((name) => (
            <li key={name}>
              <FilterChip href={`/workshops?${queryOf(filter, name)}`}>{word[name]}</FilterChip>
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={t.filter.more(chosen.length)}>
        <form action="/workshops">
          {period.map(
            (name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />,
          )}
          <Select
            name="format"
            value={filter.format}
            label={t.filter.format}
            required={null}
            empty={t.filter.all}
            size="md"
            options={(['room', 'online', 'both'] as const).map((value) => ({
              value,
              label: t.formats[value],
            }))}
          />
          <Checkboxes
            name="mine"
            value={filter.mine}
            label={t.registration.heading}
            required={null}
            options={[{ value: 'yes', label: t.filter.mine }]}
          />
          <p className="mt-4">
            <Button>{t.filter.submit}</Button>
          </p>
        </form>
      </Disclosure>
    </search>
  )
}
