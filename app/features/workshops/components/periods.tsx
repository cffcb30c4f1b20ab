import type { ListFilter } from '../input.ts'
import { queryOf } from './filters.tsx'
import { useMessages } from './use-messages.ts'

const tab =
  'flex min-h-11 items-center border border-solid-gray-420 px-4 py-2 aria-[current]:border-t-4 aria-[current]:border-t-blue-900 aria-[current]:font-700'

/** What lies ahead and what is over, each at an address of its own. */
export function Periods({ filter }: { filter: ListFilter }) {
  const t = useMessages()
  const rest = queryOf(filter, 'when')
  const past = filter.when === 'past'
  return (
    <nav aria-label={t.views.label} className="mt-6 print:hidden">
      <ul className="flex flex-wrap">
        <li>
          <a
            href={`/workshops${rest && `?${rest}`}`}
            aria-current={past ? undefined : 'page'}
            className={tab}
          >
            {t.views.upcoming}
          </a>
        </li>
        <li>
          <a
            href={`/workshops?when=past${rest && `&${rest}`}`}
            aria-current={past ? 'page' : undefined}
            className={tab}
          >
            {t.views.past}
          </a>
        </li>
      </ul>
    </nav>
  )
}
