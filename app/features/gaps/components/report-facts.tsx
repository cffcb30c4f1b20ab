import type { GapOutcome } from '#db/schema/gaps.ts'
import {
  categories,
  gapFrequencies,
  gapKinds,
  gapSeverities,
  gapWorkarounds,
  languages,
  statusGroups,
} from '#db/reference/vocabularies.ts'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { wordFor } from '#app/features/cases/components/terms.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { placeName, useMessages } from './use-messages.ts'

export type Facts = {
  category: string
  area: string
  outcome: GapOutcome
  kinds: string[]
  severity: string
  frequency: string
  workaround: string
  languages: string[]
  statusGroup: string | null
  text: string
}

/** A report as it was told. */
export function ReportFacts({ facts }: { facts: Facts }) {
  const t = useMessages()
  const locale = useLocale()
  const nothing = t.report.nothing
  const words = (terms: typeof gapKinds, ids: string[]) =>
    ids.map((id) => wordFor(terms, id, locale)).join(locale === 'ja' ? '、' : ', ') || nothing
  const place = placeName(facts.area)
  return (
    <SummaryList
      items={[
        { term: t.field.category, value: wordFor(categories, facts.category, locale) },
        { term: t.field.area, value: <span lang={foreignTo(locale, place)}>{place}</span> },
        { term: t.field.outcome, value: t.outcomes[facts.outcome] },
        { term: t.field.kinds, value: words(gapKinds, facts.kinds) },
        { term: t.field.severity, value: wordFor(gapSeverities, facts.severity, locale) },
        { term: t.field.frequency, value: wordFor(gapFrequencies, facts.frequency, locale) },
        { term: t.field.workaround, value: wordFor(gapWorkarounds, facts.workaround, locale) },
        { term: t.field.languages, value: words(languages, facts.languages) },
        {
          term: t.field.statusGroup,
          value: words(statusGroups, facts.statusGroup ? [facts.statusGroup] : []),
        },
        {
          term: t.field.text,
          value: (
            <span lang={foreignTo(locale, facts.text || nothing)} className="whitespace-pre-line">
              {facts.text || nothing}
            </span>
          ),
        },
      ]}
    />
  )
}
