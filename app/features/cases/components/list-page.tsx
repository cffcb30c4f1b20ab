import { useFlash } from '#app/core/http/use-flash.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { ListFilter } from '../input.ts'
import { CaseListItem, type ListedCase } from './case-list-item.tsx'
import { Filters, queryOf } from './filters.tsx'
import { ListReadUpTo } from './reading.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  items: ListedCase[]
  newest: string | null
  newer: string | null
  older: string | null
  filter: ListFilter
  mayWrite: boolean
}

const pageSize = 20

export function ListPage({ items, newest, newer, older, filter, mayWrite }: Props) {
  const t = useMessages()
  const query = queryOf(filter)
  return (
    <Page title={t.cases} flash={useFlash(t.flash)}>
      <div className="max-w-[45rem]">
        {mayWrite && (
          <p className="print:hidden">
            <ButtonLink href="/cases/new" variant="outline">
              {t.write}
            </ButtonLink>
          </p>
        )}
        <Filters filter={filter} />
        <section aria-labelledby="results" className="mt-8">
          <h2 id="results">{t.results}</h2>
          {items.length > 0 ? (
            <>
              <p className="mt-2 text-solid-gray-600">{t.newestFirst}</p>
              <ol className="mt-2 border-t border-solid-gray-420">
                {items.map((item) => (
                  <CaseListItem key={item.id} item={item} />
                ))}
              </ol>
            </>
          ) : (
            <Nothing filtered={query !== ''} mayWrite={mayWrite} />
          )}
          <Pagination newer={newer} older={older} size={pageSize} query={query} />
          {newest && <ListReadUpTo {...{ newest, items }} />}
        </section>
      </div>
    </Page>
  )
}

function Nothing({ filtered, mayWrite }: { filtered: boolean; mayWrite: boolean }) {
  const t = useMessages()
  if (filtered)
    return <EmptyState action={{ href: '/cases', label: t.filter.clear }}>{t.noResults}</EmptyState>
  return (
    <EmptyState action={mayWrite ? { href: '/cases/new', label: t.write } : undefined}>
      {t.noCases}
    </EmptyState>
  )
}
