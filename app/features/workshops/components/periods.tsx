import type { ListFilter } from '../input.ts'
import { addressOf } from './filters.tsx'
import { useMessages } from './use-messages.ts'

const tab =
  'flex min-h-11 items-center border border-solid-gray-420 px-4 py-2 aria-[current]:border-t-4 aria-[current]:border-t-blue-900 aria-[current]:font-700'

/** What lies ahead, what is over, and the calendar of a month, each at an address of its own. */
export function Periods({ filter }: { filter: ListFilter }) {
  const t = useMessages()
  const views = [
    { label: t.views.upcoming, period: {}, current: !filter.when && !filter.view },
    {
      label: t.views.past,
      period: { when: 'past' as const },
      current: filter.when === 'past' && !filter.view,
    },
    { label: t.month.view, period: { view: 'month' as const }, current: filter.view === 'month' },
  ]
  return (
    <nav aria-label={t.views.label} className="mt-6 print:hidden">
      <ul className="flex flex-wrap">
        {views.map(({ label, period, current }) => (
          <li key={label}>
            <a href={addressOf(filter, period)} aria-current={current ? 'page' : undefined} className={tab}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
