import { prefectures } from '#db/reference/areas.ts'
import { categories, languages, statusGroups } from '#db/reference/vocabularies.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import type { SearchFilter } from '../input.ts'
import { useMessages } from './use-messages.ts'
import { optionsOf } from './words.ts'

export type Asked = Omit<SearchFilter, 'before' | 'after'>

const names = ['category', 'prefecture', 'municipality', 'language', 'status'] as const
export type FilterName = (typeof names)[number]

/** The filters in force as a query string, without some of them. */
export function queryOf(asked: Asked, ...without: FilterName[]) {
  const kept = names.flatMap((name): [string, string][] =>
    asked[name] && !without.includes(name) ? [[name, asked[name]]] : [],
  )
  return new URLSearchParams(kept).toString()
}

export const chosenFilters = (asked: Asked) => names.filter((name) => asked[name])

const areas = prefectures.map(({ code, name }) => ({ value: code, label: name }))

/** Need, area, language in one row; the rest below. Nothing of it needs script. */
export function SearchForm({ asked, unknown }: { asked: Asked; unknown: string | null }) {
  const { search: t } = useMessages()
  const locale = useLocale()
  const words = (name: FilterName) => ({ name, value: asked[name], label: t[name], required: null })
  return (
    <search aria-label={t.heading} className="block print:hidden">
      <form action="/directory">
        <div className="md:flex md:flex-wrap md:items-end md:gap-x-6">
          <Select
            {...words('category')}
            empty={t.all}
            size="md"
            options={optionsOf(categories, locale, asked.category)}
          />
          <Select {...words('prefecture')} empty={t.all} size="md" options={areas} />
          <Select
            {...words('language')}
            empty={t.all}
            size="md"
            options={optionsOf(languages, locale, asked.language)}
          />
        </div>
        <Disclosure
          summary={t.more([asked.municipality, asked.status].filter(Boolean).length)}
          open={Boolean(unknown ?? asked.municipality ?? asked.status)}
        >
          <div className="md:flex md:flex-wrap md:gap-x-6">
            <TextInput
              {...words('municipality')}
              help={t.municipalityHelp}
              error={unknown && t.unknownMunicipality(unknown)}
              width="medium"
              size="md"
            />
            <Select
              {...words('status')}
              empty={t.all}
              size="md"
              options={optionsOf(statusGroups, locale, asked.status)}
            />
          </div>
        </Disclosure>
        <p className="mt-4">
          <Button>{t.submit}</Button>
        </p>
      </form>
    </search>
  )
}
