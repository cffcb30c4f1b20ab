import { foreignTo } from '#app/core/i18n/language-of.ts'
import { categories, languages } from '#db/reference/vocabularies.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { OpenedFacts } from '../member.ts'
import { useMessages } from './use-messages.ts'
import { prefectureName, wordsFor } from './words.ts'

/** What a member opened, as the other members see it. */
export function OpenedFactList({ opened }: { opened: OpenedFacts }) {
  const { fields } = useMessages().profile
  const locale = useLocale()
  const written = (text: string) => <span lang={foreignTo(locale, text)}>{text}</span>
  const { organisation, prefecture, specialties, offer, email } = opened
  const rows = [
    organisation && { term: fields.organisation, value: written(organisation) },
    prefecture && { term: fields.prefecture, value: prefectureName(prefecture, locale) },
    opened.languages && { term: fields.languages, value: wordsFor(languages, opened.languages, locale) },
    specialties && { term: fields.specialties, value: wordsFor(categories, specialties, locale) },
    offer && { term: fields.offer, value: written(offer) },
    email && {
      term: fields.email,
      value: (
        <a href={`mailto:${email}`} className="break-all">
          {email}
        </a>
      ),
    },
  ]
  return <SummaryList items={rows.filter((row) => row !== null && row !== '')} />
}
