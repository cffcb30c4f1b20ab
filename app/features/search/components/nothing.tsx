import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Facets } from '../asked.server.ts'
import type { Found } from './results.tsx'
import type { SearchFilter } from '../input.ts'
import { addressOf } from './address.ts'
import { useMessages } from './use-messages.ts'

/** `told`: the facets that were asked for, and those that the words name. */
type Props = { filter: SearchFilter; told: Facets; ways: Found['ways']; mayReport: boolean }

const query = (pairs: Record<string, string | undefined>) => {
  const given = Object.entries(pairs).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

/** Why there is nothing, and where it may be found, or told that it is missing. */
export function Nothing({ filter, told, ways, mayReport }: Props) {
  const t = useMessages()
  const { area, lang, tag } = told
  const filtered = filter.type ?? filter.area ?? filter.lang ?? filter.tag
  return (
    <EmptyState
      ways={[
        ...ways.meant.map((q) => ({ href: addressOf(filter, { q }), label: t.meant(q) })),
        ...ways.shorter.map((q) => ({ href: addressOf(filter, { q }), label: t.shorter(q) })),
        ...(filtered
          ? [
              {
                href: addressOf(filter, { type: null, area: null, lang: null, tag: null }),
                label: t.withoutFilters,
              },
            ]
          : []),
        {
          href: `/directory${query({ category: tag, prefecture: area, language: lang })}`,
          label: t.inDirectory,
        },
        ...(mayReport
          ? [{ href: `/gaps/new${query({ need: tag, prefecture: area })}`, label: t.report }]
          : []),
      ]}
    >
      {t.none}
    </EmptyState>
  )
}
