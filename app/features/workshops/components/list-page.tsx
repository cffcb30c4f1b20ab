import { useFlash } from '#app/core/http/use-flash.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { ListFilter } from '../input.ts'
import { isFiltered, queryOf } from './filters.tsx'
import { ListHead } from './list-head.tsx'
import { type InPlanning, Planning } from './planning.tsx'
import { useMessages } from './use-messages.ts'
import { type ListedWorkshop, WorkshopListItem } from './workshop-list-item.tsx'

type Props = {
  items: ListedWorkshop[]
  planning: InPlanning[]
  newer: string | null
  older: string | null
  filter: ListFilter
  mayPlan: boolean
}

const pageSize = 20

export function ListPage({ items, planning, newer, older, filter, mayPlan }: Props) {
  const t = useMessages()
  return (
    <Page title={t.workshops} flash={useFlash(t.flash)}>
      <div className="max-w-[45rem]">
        <ListHead filter={filter} mayPlan={mayPlan} />
        <Planning items={planning} />
        <section aria-labelledby="results" className="mt-8">
          <h2 id="results">{filter.when ? t.views.past : t.views.upcoming}</h2>
          {items.length > 0 ? (
            <ol className="mt-2 border-t border-solid-gray-420">
              {items.map((item) => (
                <WorkshopListItem key={item.id} item={item} />
              ))}
            </ol>
          ) : (
            <Nothing filter={filter} />
          )}
          <p className="mt-6 print:hidden">
            <a href="/workshops/feed">{t.feed.link}</a>
          </p>
          <Pagination newer={newer} older={older} size={pageSize} query={queryOf(filter)} order="name" />
        </section>
      </div>
    </Page>
  )
}

function Nothing({ filter }: { filter: ListFilter }) {
  const t = useMessages()
  if (isFiltered(filter))
    return <EmptyState action={{ href: '/workshops', label: t.filter.clear }}>{t.noResults}</EmptyState>
  return <EmptyState>{filter.when ? t.nonePast : t.none}</EmptyState>
}
