import type { ReactNode } from 'react'
import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { categories, languages } from '#db/reference/vocabularies.ts'
import { Chip } from '#app/ui/chip.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { Time } from '#app/ui/time.tsx'
import type { itemOf } from '../list.query.server.ts'
import { nameOfArea } from '../resource.ts'
import { useMessages } from './use-messages.ts'
import { wordsFor } from './words.ts'

type Props = { item: SerializeFrom<ReturnType<typeof itemOf>>; number?: number; children?: ReactNode }

const shownCategories = 3

/** A resource in a list; in a collection it has a number. */
export function ResourceItem({ item, number, children }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const { id, kind, title, summary, stale, superseded, area, versionOn } = item
  return (
    <li className="border-b border-solid-gray-420 py-4">
      <p className="flex flex-wrap gap-2">
        {superseded && (
          <StatusBadge tone="closed" dense>
            {t.states.superseded}
          </StatusBadge>
        )}
        {stale && (
          <StatusBadge tone="waiting" dense>
            {t.states.stale}
          </StatusBadge>
        )}
        {item.categories.slice(0, shownCategories).map((category) => (
          <Chip key={category}>{wordsFor(categories, [category], locale)}</Chip>
        ))}
      </p>
      <h3 className="mt-2">
        {number && <>{number}. </>}
        <a href={`/library/${id}`} lang={foreignTo(locale, title)} className="visited:text-magenta-900">
          {title}
        </a>
      </h3>
      <p className="mt-1" lang={foreignTo(locale, summary)}>
        {summary}
      </p>
      <p className="mt-1 text-solid-gray-600">
        {t.kinds[kind]} · {wordsFor(languages, item.languages, locale)} · {nameOfArea(area, t.wholeCountry)} ·{' '}
        <Time dateTime={versionOn}>{t.listed(formatDay(locale, versionOn))}</Time>
      </p>
      {children}
    </li>
  )
}
