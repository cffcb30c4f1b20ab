import { areaName } from '#db/reference/areas.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { FoundSources } from '../search.query.server.ts'
import { gapAddress } from '../gap-address.ts'
import { chosenFilters, queryOf, SearchForm, type Asked } from './search-form.tsx'
import { SourceCard } from './source-card.tsx'
import { useMessages } from './use-messages.ts'

type Props = FoundSources & {
  asked: Asked
  home: string | null
  unknown: string | null
  mayPropose: boolean
  mayTell: boolean
}

const pageSize = 20

export function ListPage({ own, around, newer, older, asked, home, unknown, mayPropose, mayTell }: Props) {
  const t = useMessages()
  return (
    <Page
      title={t.title}
      flash={useFlash({})}
      below={t.lead}
      error={unknown && t.search.unknownMunicipality(unknown)}
    >
      {mayPropose && (
        <p className="mb-4 print:hidden">
          <ButtonLink href={`/directory/new?${queryOf(asked)}`} variant="outline">
            {t.propose}
          </ButtonLink>
        </p>
      )}
      <SearchForm asked={asked} unknown={unknown} />
      <div className="max-w-[45rem]">
        <section aria-labelledby="results" className="mt-8">
          <h2 id="results">{t.results}</h2>
          {own.length > 0 ? (
            <>
              <p className="mt-2 text-solid-gray-600">{t.order}</p>
              <ol>
                {own.map((source) => (
                  <SourceCard key={source.id} source={source} home={home} />
                ))}
              </ol>
            </>
          ) : (
            <Nothing asked={asked} around={around.length > 0} mayTell={mayTell} />
          )}
          {mayTell && asked.category && own.length > 0 && (
            <p className="mt-4 print:hidden">
              <a href={gapAddress(asked)}>{t.tellGap}</a>
            </p>
          )}
          <Pagination newer={newer} older={older} size={pageSize} query={queryOf(asked)} order="name" />
        </section>
        {around.length > 0 && (
          <section aria-labelledby="around" className="mt-12">
            <h2 id="around">{t.around}</h2>
            <p className="mt-2 text-solid-gray-600">{t.aroundHelp}</p>
            <ol>
              {around.map((source) => (
                <SourceCard key={source.id} source={source} around />
              ))}
            </ol>
          </section>
        )}
      </div>
    </Page>
  )
}

/** What the search showed is told already, unless it was narrowed so far that more may be there. */
const seen = ({ language, status }: Asked, around: boolean) =>
  language || status ? undefined : around ? 'next-door' : 'none'

type NothingProps = { asked: Asked; around: boolean; mayTell: boolean }

function Nothing({ asked, around, mayTell }: NothingProps) {
  const t = useMessages()
  const chosen = chosenFilters(asked)
  if (chosen.length === 0) return <EmptyState>{t.none}</EmptyState>
  const loosened = (['language', 'status', 'category'] as const).filter((name) => asked[name])
  const wider =
    asked.municipality && asked.prefecture
      ? [
          {
            href: `/directory?${queryOf(asked, 'municipality')}`,
            label: t.search.wider(areaName(asked.prefecture)!),
          },
        ]
      : []
  return (
    <EmptyState
      action={
        mayTell && asked.category
          ? { href: gapAddress({ ...asked, outcome: seen(asked, around) }), label: t.tellGap }
          : undefined
      }
      ways={[
        ...wider,
        ...loosened.map((name) => ({
          href: `/directory?${queryOf(asked, name)}`,
          label: t.search.without(t.search[name]),
        })),
        { href: '/directory', label: t.search.clear },
      ]}
    >
      {around ? t.noneHereButAround : t.noneHere}
    </EmptyState>
  )
}
