import { foreignTo } from '#app/core/i18n/language-of.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { Time } from '#app/ui/time.tsx'
import { useMessages } from './use-messages.ts'

export type Item = { id: string; title: string; mustRead: boolean; confirmed: boolean; publishedOn: string }

/** Announcements by title and day, with what is still to be confirmed. */
export function ItemList({ items }: { items: readonly Item[] }) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <ul className="mt-3 max-w-[45rem] border-t border-solid-gray-420">
      {items.map(({ id, title, mustRead, confirmed, publishedOn }) => (
        <li key={id} className="border-b border-solid-gray-420 py-3">
          <a href={`/announcements/${id}`} lang={foreignTo(locale, title)}>
            {title}
          </a>
          <p className="mt-1 flex flex-wrap items-center gap-2 text-solid-gray-600">
            {mustRead && (
              <StatusBadge tone={confirmed ? 'done' : 'waiting'} dense>
                {confirmed ? t.confirmed : t.mustRead}
              </StatusBadge>
            )}
            <Time dateTime={publishedOn}>{formatDay(locale, publishedOn)}</Time>
          </p>
        </li>
      ))}
    </ul>
  )
}
