import type { ReactNode } from 'react'
import { foreignTo } from '#app/core/i18n/language-of.ts'
import { costs } from '#db/reference/directory.ts'
import { languages, statusGroups } from '#db/reference/vocabularies.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { nameOfArea } from '../area.ts'
import type { ShownSource } from './source-page.tsx'
import { useMessages } from './use-messages.ts'
import { hoursInWords, wordFor, wordsFor } from './words.ts'

const filled = (items: { term: string; value: ReactNode }[]) => items.filter(({ value }) => Boolean(value))

/** Text that somebody wrote, in the lines in which it was written. */
function Written({ children }: { children: string }) {
  const locale = useLocale()
  return (
    <span className="block whitespace-pre-line" lang={foreignTo(locale, children)}>
      {children}
    </span>
  )
}

const written = (text: string) => text && <Written>{text}</Written>

/** Telephone first: on a phone it can be pressed. */
export function HowToConnect({ source }: { source: ShownSource }) {
  const t = useMessages()
  const locale = useLocale()
  const { phones, email, url, location, hours, hoursNote, application, department, documents } = source
  const times = hours.map((one) => hoursInWords(one, locale))
  const place =
    location &&
    [
      location.postalCode && t.page.postal(location.postalCode),
      `${nameOfArea(location.area, '')}${location.address}`,
      location.access,
    ]
      .filter(Boolean)
      .join('\n')
  return (
    <section aria-labelledby="how" className="mt-8">
      <h2 id="how">{t.page.how}</h2>
      <div className="mt-3">
        <SummaryList
          items={filled([
            {
              term: t.facts.phones,
              value:
                phones.length > 0 &&
                phones.map(({ number, note }) => (
                  <span key={number} className="block">
                    <a href={`tel:${number.replace(/[^+\d]/g, '')}`} className="text-std-20B-150">
                      {number}
                    </a>
                    {note && ` ${note}`}
                  </span>
                )),
            },
            { term: t.facts.languages, value: wordsFor(languages, source.languages, locale) },
            { term: t.facts.interpretation, value: written(source.interpretation) },
            { term: t.facts.hours, value: written([...times, hoursNote].filter(Boolean).join('\n')) },
            { term: t.facts.application, value: written(application) },
            { term: t.facts.documents, value: documents.length > 0 && <Lines lines={documents} /> },
            { term: t.facts.department, value: written(department) },
            { term: t.facts.location, value: place && written(place) },
            { term: t.facts.email, value: email && <a href={`mailto:${email}`}>{email}</a> },
            {
              term: t.facts.url,
              value: url && (
                <a href={url} rel="noreferrer">
                  {url}
                </a>
              ),
            },
          ])}
        />
      </div>
    </section>
  )
}

export function WhoCanUseIt({ source }: { source: ShownSource }) {
  const t = useMessages()
  const locale = useLocale()
  const { areas, statuses, eligibility, cost, fees } = source
  const comma = locale === 'ja' ? '、' : ', '
  const price = [cost && wordFor(costs, cost, locale), fees].filter(Boolean).join('\n')
  return (
    <section aria-labelledby="who" className="mt-8">
      <h2 id="who">{t.page.who}</h2>
      <div className="mt-3">
        <SummaryList
          items={filled([
            { term: t.facts.areas, value: areas.map((code) => nameOfArea(code, t.wholeCountry)).join(comma) },
            {
              term: t.facts.statuses,
              value: statuses.length > 0 ? wordsFor(statusGroups, statuses, locale) : t.anyStatus,
            },
            { term: t.facts.eligibility, value: written(eligibility) },
            { term: t.facts.cost, value: price ? written(price) : t.notTold },
          ])}
        />
      </div>
    </section>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="list-disc pl-5">
      {lines.map((line) => (
        <li key={line}>
          <Written>{line}</Written>
        </li>
      ))}
    </ul>
  )
}
