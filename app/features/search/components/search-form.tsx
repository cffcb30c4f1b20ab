import { prefectures } from '#db/reference/areas.ts'
import { categories, languages } from '#db/reference/vocabularies.ts'
import { optionsOf } from '#app/core/vocabulary/terms.ts'
import { Button } from '#app/ui/button.tsx'
import { FilterChip } from '#app/ui/chip.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import type { SearchFilter } from '../input.ts'
import { addressOf } from './address.ts'
import { useMessages } from './use-messages.ts'

const filters = ['area', 'lang', 'tag'] as const
const areas = prefectures.map(({ code, name }) => ({ value: code, label: name }))

/** One box; the filters are below it, and what is chosen can be taken away again. */
export function SearchForm({ filter, error }: { filter: SearchFilter; error: string | null }) {
  const t = useMessages()
  const locale = useLocale()
  const options = {
    area: areas,
    lang: optionsOf(languages, locale, filter.lang),
    tag: optionsOf(categories, locale, filter.tag),
  }
  const chosen = filters.filter((name) => filter[name])
  return (
    <search aria-label={t.title} className="block print:hidden">
      <form action="/search">
        <TextInput
          name="q"
          type="search"
          label={t.words}
          help={t.wordsHelp}
          required={null}
          value={filter.q}
          error={error}
          size="md"
        />
        {filter.type && <input type="hidden" name="type" value={filter.type} />}
        {filter.order && <input type="hidden" name="order" value={filter.order} />}
        <Disclosure summary={t.more(chosen.length)}>
          <div className="md:flex md:flex-wrap md:gap-x-6">
            {filters.map((name) => (
              <Select
                key={name}
                name={name}
                value={filter[name]}
                label={t[name]}
                required={null}
                empty={t.all}
                size="md"
                options={options[name]}
              />
            ))}
          </div>
        </Disclosure>
        <p className="mt-4">
          <Button>{t.submit}</Button>
        </p>
      </form>
      {chosen.length > 0 && (
        <ul aria-label={t.chosen} className="mt-4 flex flex-wrap gap-2">
          {chosen.map((name) => (
            <li key={name}>
              <FilterChip href={addressOf(filter, { [name]: null })}>
                {options[name].find(({ value }) => value === filter[name])?.label}
              </FilterChip>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}
