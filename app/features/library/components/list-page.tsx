import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { categories, languages } from '#db/reference/vocabularies.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { StatusBadge } from '#app/ui/status-badge.tsx'
import { Time } from '#app/ui/time.tsx'
import type { ListFilter } from '../input.ts'
import type { listResources } from '../list.query.server.ts'
import { nameOfArea } from '../resource.ts'
import { Filters, isFiltered, queryOf } from './filters.tsx'
import { useMessages } from './use-messages.ts'
import { wordsFor } from './words.ts'

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

const shownCategories = 3

function ResourceItem({ item }: { item: Listed['items'][number] }) {
  const t = useMessages()
  const locale = useLocale()
  const { id, kind, title, summary, stale, superseded, area, versionOn } = item
  return (
    <li className="border-b border-solid-gray-420 py-4">
      <p className="flex flex-wrap gap-2">
        {superseded && (
          <StatusBadge tone="closed" dense>
            {t.states.superseded}
          </StatusBadge>
        )}
        {stale && (
          <StatusBadge tone="waiting" dense>
            {t.states.stale}
          </StatusBadge>
        )}
        {item.categories.slice(0, shownCategories).map((category) => (
          <Chip key={category}>{wordsFor(categories, [category], locale)}</Chip>
        ))}
      </p>
      <h3 className="mt-2">
        <a href={`/library/${id}`} lang={foreignTo(locale, title)} className="visited:text-magenta-900">
          {title}
        </a>
      </h3>
      <p className="mt-1" lang={foreignTo(locale, summary)}>
        {summary}
      </p>
      <p className="mt-1 text-solid-gray-600">
        {t.kinds[kind]} · {wordsFor(languages, item.languages, locale)} · {nameOfArea(area, t.wholeCountry)} ·{' '}
        <Time dateTime={versionOn}>{t.listed(formatDay(locale, versionOn))}</Time>
      </p>
    </li>
  )
}
