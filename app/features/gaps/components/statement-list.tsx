import type { StatementState } from '#db/schema/gaps.ts'
import { categories } from '#db/reference/vocabularies.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { wordFor } from '#app/features/cases/components/terms.ts'
import { Chip } from '#app/ui/chip.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Time } from '#app/ui/time.tsx'
import { StatementBadge } from './badges.tsx'
import { placeName, useMessages } from './use-messages.ts'

export type ListedStatement = {
  id: string
  title: string
  category: string
  area: string
  state: StatementState
  band: keyof ReturnType<typeof useMessages>['bands']
  shownOn: string
}

export function StatementList({ items }: { items: ListedStatement[] }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <ol className="mt-2 border-t border-solid-gray-420">
      {items.map(({ id, title, category, area, state, band, shownOn }) => (
        <li key={id} className="border-b border-solid-gray-420 py-4">
          <p className="flex flex-wrap gap-2">
            <StatementBadge state={state} dense />
            <Chip dense>{wordFor(categories, category, locale)}</Chip>
          </p>
          <h3 className="mt-2">
            <a href={`/gaps/${id}`} lang={foreignTo(locale, title)} className="visited:text-magenta-900">
              {title}
            </a>
          </h3>
          <p className="mt-1 text-solid-gray-600">
            <span lang={foreignTo(locale, placeName(area))}>{placeName(area)}</span>
            {' · '}
            {t.bands[band]}
            {' · '}
            <Time dateTime={shownOn}>{formatDay(locale, shownOn)}</Time>
          </p>
        </li>
      ))}
    </ol>
  )
}
