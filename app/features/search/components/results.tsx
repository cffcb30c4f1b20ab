import { Pagination } from '#app/ui/pagination.tsx'
import type { SearchFilter } from '../input.ts'
import type { search } from '../search.query.server.ts'
import { addressOf, queryOf } from './address.ts'
import { HitItem } from './hit-item.tsx'
import { Nothing } from './nothing.tsx'
import { useMessages } from './use-messages.ts'

export type Found = Awaited<ReturnType<typeof search>>
type Props = { found: Found; filter: SearchFilter; mayReport: boolean }

const pageSize = 20

export function Results({ found, filter, mayReport }: Props) {
  const t = useMessages()
  const { hits, kinds, older, told, ways } = found
  const labelOf = (id: string) => kinds.find((kind) => kind.id === id)?.label
  return (
    <section aria-labelledby="results" className="mt-8">
      <h2 id="results">{t.results}</h2>
      {hits.length > 0 ? (
        <>
          <Orders filter={filter} />
          <ol className="mt-2 border-t border-solid-gray-420">
            {hits.map((hit) => (
              <HitItem key={`${hit.kind} ${hit.id}`} hit={hit} label={labelOf(hit.kind)} />
            ))}
          </ol>
        </>
      ) : (
        <Nothing filter={filter} told={told} ways={ways} mayReport={mayReport} />
      )}
      <Pagination newer={null} older={older} size={pageSize} query={queryOf(filter)} order="name" />
      {filter.before && (
        <p className="mt-4 print:hidden">
          <a href={addressOf(filter)}>{t.firstPage}</a>
        </p>
      )}
    </section>
  )
}

function Orders({ filter }: { filter: SearchFilter }) {
  const t = useMessages()
  const now = filter.order ?? 'best'
  const other = now === 'new' ? 'best' : 'new'
  return (
    <p className="mt-2 text-solid-gray-600">
      {t.orderNow[now]}{' '}
      <a href={addressOf(filter, { order: other === 'new' ? 'new' : null })} className="print:hidden">
        {t.orders[other]}
      </a>
    </p>
  )
}
