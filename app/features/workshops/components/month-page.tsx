import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { formatMonth } from '#app/core/i18n/format.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { ListFilter } from '../input.ts'
import { monthAfter, monthBefore, monthOf } from '../month.ts'
import type { workshopsOfMonth } from '../month.query.server.ts'
import { addressOf, isFiltered } from './filters.tsx'
import { ListHead } from './list-head.tsx'
import { MonthGrid } from './month-grid.tsx'
import { useMessages } from './use-messages.ts'
import { WorkshopListItem } from './workshop-list-item.tsx'

export type OneMonth = SerializeFrom<Awaited<ReturnType<typeof workshopsOfMonth>>>
type Props = { calendar: OneMonth; filter: ListFilter; mayPlan: boolean }

/** The workshops of a month as a table of weeks, and the same as a list: where there is little room, as a list alone. */
export function MonthPage({ calendar, filter, mayPlan }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const { month, items } = calendar
  const word = formatMonth(locale, `${month}-01`)
  return (
    <Page title={t.workshops} flash={useFlash(t.flash)}>
      <ListHead filter={filter} mayPlan={mayPlan} />
      <section aria-labelledby="month" className="mt-8">
        <h2 id="month">{t.month.heading(word)}</h2>
        <MonthSteps calendar={calendar} filter={filter} />
        <MonthGrid calendar={calendar} />
      </section>
      <section aria-labelledby="results" className="mt-8 max-w-[45rem]">
        <h2 id="results">{t.month.list(word)}</h2>
        {items.length > 0 ? (
          <ol className="mt-2 border-t border-solid-gray-420">
            {items.map((item) => (
              <WorkshopListItem key={item.id} item={item} />
            ))}
          </ol>
        ) : (
          <EmptyState
            action={
              isFiltered(filter)
                ? { href: addressOf({}, { view: 'month', month }), label: t.filter.clear }
                : undefined
            }
          >
            {isFiltered(filter) ? t.noResults : t.month.none}
          </EmptyState>
        )}
        <p className="mt-6 print:hidden">
          <a href="/workshops/feed">{t.feed.link}</a>
        </p>
      </section>
    </Page>
  )
}

function MonthSteps({ calendar: { month, today }, filter }: Pick<Props, 'calendar' | 'filter'>) {
  const { month: t } = useMessages()
  const locale = useLocale()
  const to = (other: string) => addressOf(filter, { view: 'month', month: other })
  const word = (other: string) => formatMonth(locale, `${other}-01`)
  const [before, after] = [monthBefore(month), monthAfter(month)]
  return (
    <nav aria-label={t.label} className="mt-3 print:hidden">
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <a href={to(before)} className="inline-block py-2">
            {t.previous(word(before))}
          </a>
        </li>
        {month !== monthOf(today) && (
          <li>
            <a href={addressOf(filter, { view: 'month' })} className="inline-block py-2">
              {t.now}
            </a>
          </li>
        )}
        <li>
          <a href={to(after)} className="inline-block py-2">
            {t.next(word(after))}
          </a>
        </li>
      </ul>
    </nav>
  )
}
