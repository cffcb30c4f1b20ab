import { foreignTo } from '#app/core/i18n/language-of.ts'
import { formatMonth } from '#app/core/i18n/format.ts'
import { prefectureOf } from '#db/reference/areas.ts'
import { costs, serviceStatuses } from '#db/reference/directory.ts'
import { categories, languages } from '#db/reference/vocabularies.ts'
import { Chip } from '#app/ui/chip.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { nameOfArea } from '../area.ts'
import type { ListedSource } from '../sources-by-id.query.server.ts'
import { useMessages } from './use-messages.ts'
import { hoursInWords, wordFor, wordsFor } from './words.ts'

const shownCategories = 3
const shownAreas = 4

type Props = {
  source: ListedSource
  /** The prefecture that was asked for: a source that stands elsewhere says so. */
  home?: string | null
  around?: boolean
  /** Says in any case where it stands. */
  standing?: boolean
}

/** A source in a list: what for, in which languages, where, when, at what cost, and whether it works. */
export function SourceCard({ source, home = null, around = false, standing = false }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const { id, name, organization, status, areas, hours, cost, location, working, stale } = source
  const standsIn = location && prefectureOf(location.area)
  const comma = locale === 'ja' ? '、' : ', '
  const served = areas.slice(0, shownAreas).map((code) => nameOfArea(code, t.wholeCountry))
  const details = [
    wordsFor(languages, source.languages, locale),
    [...served, ...(areas.length > shownAreas ? ['…'] : [])].join(comma),
    hours.map((one) => hoursInWords(one, locale)).join(comma),
    cost && wordFor(costs, cost, locale),
  ].filter(Boolean)
  return (
    <li className="mt-4 rounded-12 border border-solid-gray-420 p-4">
      <p className="flex flex-wrap gap-2">
        {around && (
          <StatusBadge tone="waiting" dense>
            {t.aroundMark}
          </StatusBadge>
        )}
        {status !== 'active' && (
          <StatusBadge tone="closed" dense>
            {wordFor(serviceStatuses, status, locale)}
          </StatusBadge>
        )}
        {source.categories.slice(0, shownCategories).map((category) => (
          <Chip key={category} dense>
            {wordFor(categories, category, locale)}
          </Chip>
        ))}
      </p>
      <h3 className="mt-2">
        <a href={`/directory/${id}`} lang={foreignTo(locale, name)} className="visited:text-magenta-900">
          {name}
        </a>
      </h3>
      <p lang={foreignTo(locale, organization)} className="text-solid-gray-800">
        {organization}
      </p>
      <p className="mt-1">{details.join(' · ')}</p>
      <p className="mt-1 text-solid-gray-600">
        {working ? `✓ ${t.workingBy(working.members, formatMonth(locale, working.lastOn))}` : t.notYet}
        {stale && ` · ${t.staleMark}`}
        {standing && location && ` · ${t.elsewhere(nameOfArea(location.area, ''))}`}
        {!around && home && standsIn && standsIn !== home && ` · ${t.elsewhere(nameOfArea(standsIn, ''))}`}
      </p>
    </li>
  )
}
