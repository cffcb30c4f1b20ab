import type { SerializeFrom } from '@remix-run/node'
import { prefectures } from '#db/reference/areas.ts'
import { categories } from '#db/reference/vocabularies.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { optionsOf } from '#app/features/cases/components/terms.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Select } from '#app/ui/select.tsx'
import type { StatementFilter } from '../input.ts'
import type { ownReports } from '../own.query.server.ts'
import { OwnReports } from './own-reports.tsx'
import { type ListedStatement, StatementList } from './statement-list.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  own: SerializeFrom<Awaited<ReturnType<typeof ownReports>>>
  items: ListedStatement[]
  older: string | null
  filter: StatementFilter
  mayWrite: boolean
}

export function GapsPage({ own, items, older, filter, mayWrite }: Props) {
  const t = useMessages()
  const { need, prefecture } = filter
  const chosen = Object.entries({ need, prefecture }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  )
  return (
    <Page title={t.gaps} flash={useFlash(t.flash)}>
      <div className="max-w-[45rem]">
        <p>{t.lead}</p>
        {mayWrite && (
          <p className="mt-4 print:hidden">
            <ButtonLink href={`/gaps/new?${new URLSearchParams(chosen)}`}>{t.write}</ButtonLink>
          </p>
        )}
        <p className="mt-4">
          <a href="/statistics">{t.statistics}</a>
        </p>
        {own.length > 0 && (
          <section aria-labelledby="own" className="mt-8">
            <h2 id="own">{t.own}</h2>
            <OwnReports reports={own} />
          </section>
        )}
        <section aria-labelledby="statements" className="mt-8">
          <h2 id="statements">{t.statements}</h2>
          <p className="mt-2 text-solid-gray-600">{t.statementsHelp}</p>
          <Filters need={need} prefecture={prefecture} />
          {items.length > 0 ? (
            <StatementList items={items} />
          ) : (
            <EmptyState action={chosen.length > 0 ? { href: '/gaps', label: t.filter.clear } : undefined}>
              {chosen.length > 0 ? t.noMatches : t.noStatements}
            </EmptyState>
          )}
          <Pagination newer={null} older={older} size={20} query={new URLSearchParams(chosen).toString()} />
        </section>
      </div>
    </Page>
  )
}

function Filters({ need, prefecture }: Pick<StatementFilter, 'need' | 'prefecture'>) {
  const t = useMessages()
  const locale = useLocale()
  return (
    <search aria-label={t.filter.heading} className="block print:hidden">
      <Disclosure summary={t.filter.heading} open={Boolean(need || prefecture)}>
        <form action="/gaps">
          <div className="md:flex md:flex-wrap md:gap-x-6">
            <Select
              name="need"
              value={need}
              label={t.filter.need}
              required={null}
              empty={t.filter.all}
              size="md"
              options={optionsOf(categories, locale, need)}
            />
            <Select
              name="prefecture"
              value={prefecture}
              label={t.filter.prefecture}
              required={null}
              empty={t.filter.all}
              size="md"
              options={prefectures.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </div>
          <p className="mt-4">
            <Button variant="outline">{t.filter.submit}</Button>
          </p>
        </form>
      </Disclosure>
    </search>
  )
}
