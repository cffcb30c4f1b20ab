import { formatDay } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { SearchFilter } from '../input.ts'
import { Help } from './help.tsx'
import { type Found, Results } from './results.tsx'
import { SearchForm } from './search-form.tsx'
import { Tabs } from './tabs.tsx'
import { useMessages } from './use-messages.ts'

export type Props = { found: Found; filter: SearchFilter; mayReport: boolean }

export function SearchPage({ found, filter, mayReport }: Props) {
  const t = useMessages()
  const { problem, unknown, facets, kinds, asked } = found
  const error = problem && t.problems[problem]
  const words = filter.q.trim()
  return (
    <Page
      title={words && !problem ? t.titleFor(words) : t.title}
      error={error}
      below={<Scope kinds={kinds} />}
    >
      <div className="max-w-[45rem]">
        <SearchForm filter={filter} error={error} />
        {unknown.map((written) => (
          <p key={written} role="status" className="mt-4">
            {t.unknown(written)}
          </p>
        ))}
        <Days {...facets} />
        {asked && <Tabs filter={filter} kinds={kinds} type={facets.type} />}
        {asked && <Results found={found} filter={filter} mayReport={mayReport} />}
        <Help open={!asked} />
      </div>
    </Page>
  )
}

function Scope({ kinds }: Pick<Found, 'kinds'>) {
  const t = useMessages()
  const names = kinds.map(({ id }) => id)
  if (names.includes('case')) return <>{t.start}</>
  return <>{names.includes('statement') ? t.startOfficial : t.startAdmin}</>
}

function Days({ after, before }: Found['facets']) {
  const t = useMessages()
  const locale = useLocale()
  const told = [
    ...(after ? [t.after(formatDay(locale, after))] : []),
    ...(before ? [t.before(formatDay(locale, before))] : []),
  ]
  return told.length > 0 ? <p className="mt-4">{told.join(' ')}</p> : null
}
