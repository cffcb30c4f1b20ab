import { languages } from '#db/reference/vocabularies.ts'
import type { ConsentBasis, ConsentScope } from '#db/schema/consents.ts'
import { formatDay } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { type SummaryItem, SummaryList } from '#app/ui/summary-list.tsx'
import { messages } from '../messages.ts'

type Shown = {
  basis: ConsentBasis
  scopes: ConsentScope[]
  explainedIn: string | null
  expiresOn: string
  isOver: boolean
}

/** What a case rests on, for whoever decides on it; the number of the record is the author's. */
export function ConsentSummary({ consent }: { consent: Shown | null }) {
  const locale = useLocale()
  const t = messages.in(locale)
  if (!consent) return <p>{t.notGiven}</p>
  const { basis, scopes, explainedIn, expiresOn, isOver } = consent
  const day = formatDay(locale, expiresOn)
  const language = languages.find(({ id }) => id === explainedIn)
  const items: SummaryItem[] = [
    { term: t.basis, value: t.bases[basis] },
    {
      term: t.scopes,
      value: scopes.map((scope) => t.scopeNames[scope]).join(locale === 'ja' ? '、' : ', '),
    },
    ...(language ? [{ term: t.explainedIn, value: language[locale] }] : []),
    { term: t.expiresOn, value: isOver ? t.over(day) : t.until(day) },
  ]
  return <SummaryList items={items} />
}
