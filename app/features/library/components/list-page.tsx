import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { ListFilter } from '../input.ts'
import type { listResources } from '../list.query.server.ts'
import { Filters, isFiltered, queryOf } from './filters.tsx'
import { ResourceItem } from './resource-item.tsx'
import { useMessages } from './use-messages.ts'

type Listed = SerializeFrom<Awaited<ReturnType<typeof listResources>>>
type Props = Listed & { filter: ListFilter; may: { add: boolean; tend: boolean } }

const pageSize = 20

export function ListPage({ items, newer, older, filter, may }: Props) {
  const t = useMessages()
  return (
    <Page title={t.library} flash={useFlash(t.flash)} below={t.lead}>
      <p className="flex flex-wrap items-center gap-4 print:hidden">
        {may.add && (
          <ButtonLink href="/library/new" variant="outline">
            {t.add}
          </ButtonLink>
        )}
        <a href="/library/collections" className="inline-block py-2">
          {t.collections.title}
        </a>
        {may.tend && (
          <a href="/library/work" className="inline-block py-2">
            {t.work.title}
          </a>
        )}
      </p>
      <Filters filter={filter} />
      <section aria-labelledby="results" className="mt-8 max-w-[45rem]">
        <h2 id="results">{t.results}</h2>
        {items.length > 0 ? (
          <>
            <p className="mt-2 text-solid-gray-600">{t.order}</p>
            <ol className="mt-2 border-t border-solid-gray-420">
              {items.map((item) => (
                <ResourceItem key={item.id} item={item} />
              ))}
            </ol>
          </>
        ) : isFiltered(filter) ? (
          <EmptyState action={{ href: '/library', label: t.clear }}>{t.noResults}</EmptyState>
        ) : (
          <EmptyState>{t.none}</EmptyState>
        )}
        <Pagination newer={newer} older={older} size={pageSize} query={queryOf(filter)} />
      </section>
    </Page>
  )
}
