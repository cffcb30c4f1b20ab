import { formatClock, formatMonth } from '#app/core/i18n/format.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { weeksOf } from '../month.ts'
import type { OneMonth } from './month-page.tsx'
import { useMessages } from './use-messages.ts'

/** Weeks from Sunday; the list below holds the same, so nothing is lost where the table has no room. */
export function MonthGrid({ calendar: { month, today, items } }: { calendar: OneMonth }) {
  const { month: t } = useMessages()
  const locale = useLocale()
  const on = Map.groupBy(items, ({ day }) => day)
  return (
    <table className="mt-4 hidden w-full table-fixed border-collapse md:table">
      <caption className="sr-only">{t.heading(formatMonth(locale, `${month}-01`))}</caption>
      <thead>
        <tr>
          {t.weekdays.map((weekday, index) => (
            <th
              key={weekday}
              scope="col"
              abbr={t.weekdayNames[index]}
              className="border border-solid-gray-420 bg-solid-gray-50 p-2 text-left font-700"
            >
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, index) =>
              day === null ? (
                <td key={index} className="border border-solid-gray-420 bg-solid-gray-50" />
              ) : (
                <td
                  key={day}
                  className={`h-24 border border-solid-gray-420 p-2 align-top ${day === today ? 'bg-blue-50' : ''}`}
                >
                  <p className={day === today ? 'font-700' : undefined}>
                    <time dateTime={day}>{Number(day.slice(8))}</time>
                    {day === today && ` ${t.today}`}
                  </p>
                  <Meetings items={on.get(day) ?? []} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Meetings({ items }: { items: OneMonth['items'] }) {
  const { month: t } = useMessages()
  const locale = useLocale()
  if (items.length === 0) return null
  return (
    <ul className="mt-1 space-y-2">
      {items.map(({ id, title, startsAt, phase }) => (
        <li key={id} className="text-oln-16N-100 leading-150">
          {formatClock(locale, new Date(startsAt))}
          {phase === 'called-off' && ` ${t.calledOff}`}
          <a href={`/workshops/${id}`} lang={foreignTo(locale, title)} className="block wrap-anywhere">
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
