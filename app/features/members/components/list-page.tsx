import type { SerializeFrom } from '@remix-run/node'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { categories, languages } from '#db/reference/vocabularies.ts'
import { Chip } from '#app/ui/chip.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import type { listMembers } from '../colleagues.query.server.ts'
import type { MemberFilter } from '../input.ts'
import { Filters, isFiltered, queryOf } from './filters.tsx'
import { useMessages } from './use-messages.ts'
import { prefectureName, wordsFor } from './words.ts'

type Listed = SerializeFrom<Awaited<ReturnType<typeof listMembers>>>

const pageSize = 20

export function ListPage({ items, newer, older, filter }: Listed & { filter: MemberFilter }) {
  const { list: t } = useMessages()
  return (
    <Page title={t.title} below={t.lead}>
      <p className="print:hidden">
        <a href="/me" className="inline-block py-2">
          {t.own}
        </a>
      </p>
      <Filters filter={filter} />
      <section aria-labelledby="results" className="mt-8 max-w-[45rem]">
        <h2 id="results">{t.results}</h2>
        {items.length > 0 ? (
          <ul className="mt-3 border-t border-solid-gray-420">
            {items.map((item) => (
              <MemberItem key={item.id} item={item} />
            ))}
          </ul>
        ) : isFiltered(filter) ? (
          <EmptyState action={{ href: '/members', label: t.clear }}>{t.noResults}</EmptyState>
        ) : (
          <EmptyState action={{ href: '/me', label: t.openOwn }}>{t.none}</EmptyState>
        )}
        <Pagination newer={newer} older={older} size={pageSize} query={queryOf(filter)} order="name" />
      </section>
    </Page>
  )
}

function MemberItem({ item }: { item: Listed['items'][number] }) {
  const { list: t } = useMessages()
  const locale = useLocale()
  const { id, name, organisation, prefecture, specialties, offer } = item
  const facts = [
    prefecture && prefectureName(prefecture, locale),
    item.languages && wordsFor(languages, item.languages, locale),
  ].filter(Boolean)
  return (
    <li className="border-b border-solid-gray-420 py-4">
      <h3>
        <a href={`/members/${id}`} lang={foreignTo(locale, name)}>
          {name}
        </a>
      </h3>
      {organisation && (
        <p className="mt-1" lang={foreignTo(locale, organisation)}>
          {organisation}
        </p>
      )}
      {facts.length > 0 && <p className="mt-1 text-solid-gray-600">{facts.join(' · ')}</p>}
      {(offer || specialties) && (
        <p className="mt-2 flex flex-wrap gap-2">
          {offer && (
            <StatusBadge tone="open" dense>
              {t.asks}
            </StatusBadge>
          )}
          {specialties?.map((category) => (
            <Chip key={category} dense>
              {wordsFor(categories, [category], locale)}
            </Chip>
          ))}
        </p>
      )}
    </li>
  )
}
