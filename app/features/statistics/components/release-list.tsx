import { formatDay } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import { fiscalYearInWords, monthInWords } from '../words.ts'

type Listed = { id: string; until: string; version: number; on: string }

export function ReleaseList({ releases }: { releases: Listed[] }) {
  const locale = useLocale()
  const t = messages.in(locale)
  return (
    <ul className="mt-3">
      {releases.map(({ id, until, version, on }) => (
        <li key={id} className="border-b border-solid-gray-300 py-3">
          <a href={`/statistics/${id}`}>{t.name(monthInWords(until, locale))}</a>
          <div className="text-solid-gray-600">
            {[
              fiscalYearInWords(until, locale),
              t.version(version),
              t.publishedOn(formatDay(locale, on)),
            ].join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  )
}
