import type { SerializeFrom } from '@remix-run/node'
import { formatDay } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'
import type { inPlanning } from '../poll.query.server.ts'
import { useMessages } from './use-messages.ts'

export type InPlanning = SerializeFrom<Awaited<ReturnType<typeof inPlanning>>>[number]

/** Workshops without a date, of which one can say when one has time. */
export function Planning({ items }: { items: InPlanning[] }) {
  const { poll: t } = useMessages()
  const locale = useLocale()
  if (items.length === 0) return null
  return (
    <section aria-labelledby="planning" className="mt-8">
      <h2 id="planning">{t.planning}</h2>
      <ul className="mt-2 border-t border-solid-gray-420">
        {items.map(({ id, title, open, closesOn }) => (
          <li key={id} className="border-b border-solid-gray-420 py-3">
            <a href={`/workshops/${id}/poll`} lang={foreignTo(locale, title)}>
              {title}
            </a>
            <span className="block text-solid-gray-600">
              {open ? t.until(formatDay(locale, closesOn)) : t.closed}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
