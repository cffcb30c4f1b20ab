import type { ReactNode } from 'react'
import { formatDay } from '#app/core/i18n/format.ts'
import { costs, ownNames } from '#db/reference/directory.ts'
import { languages } from '#db/reference/vocabularies.ts'
import { Page } from '#app/ui/page.tsx'
import { nameOfArea } from '../area.ts'
import { cardLanguages, type CardLanguage, cardWords, withReadings } from '../card.ts'
import type { ShownSource } from './source-page.tsx'
import { neverChecked } from '../source.ts'
import { useMessages } from './use-messages.ts'
import { hoursInWords, wordFor } from './words.ts'

/** One side of A5 for the client: nothing of the case, and nothing of who printed it. */
export function ClientCard({ source, language }: { source: ShownSource; language: CardLanguage }) {
  const t = useMessages()
  const words = cardWords[language]
  const locale = language === 'en' ? 'en' : 'ja'
  const { id, name, alternateName, organization, phones, hours, hoursNote, documents, location } = source
  const title = language === 'en' && alternateName ? alternateName : name
  const price = source.cost === 'free' ? words.free : source.cost ? wordFor(costs, source.cost, locale) : ''
  const spoken = source.languages.map((code) => ownNames[code] ?? wordFor(languages, code, locale))
  const place = location && [`${nameOfArea(location.area, '')}${location.address}`, location.access]
  const rows: [string, ReactNode][] = [
    [words.languages, spoken.join(' · ')],
    [words.interpreting, source.interpretation],
    [words.hours, lines([...hours.map((one) => hoursInWords(one, locale)), hoursNote])],
    [words.cost, lines([price && <Word key="price">{price}</Word>, source.fees])],
    [words.bring, lines(documents)],
    [words.who, source.eligibility],
    [words.how, source.application],
    [words.place, place && lines(place)],
  ]
  return (
    <Page title={title}>
      <p className="mb-4 flex flex-wrap gap-4 print:hidden">
        <a href={`/directory/${id}`}>{t.card.back}</a>
        {cardLanguages.map((one) => (
          <a
            key={one}
            href={`/directory/${id}?view=card&in=${one}`}
            aria-current={one === language ? 'page' : undefined}
          >
            {cardWords[one].language}
          </a>
        ))}
        <span>{t.card.print}</span>
      </p>
      <article
        lang={locale}
        className="a5-card max-w-[36rem] rounded-12 border p-6 text-std-18N-160 print:border-0 print:p-0 print:leading-140"
      >
        <p lang="ja">{title === name ? organization : `${name}（${organization}）`}</p>
        {phones.length > 0 ? (
          phones.map(({ number, note }) => (
            <p key={number}>
              <Word>{words.phone}</Word>
              <strong className="block text-std-28B-150">{number}</strong>
              {note}
            </p>
          ))
        ) : (
          <p>
            <Word>{words.noPhone}</Word>
          </p>
        )}
        <dl className="mt-3">
          {rows.map(
            ([term, value]) =>
              value && (
                <div
                  key={term}
                  className="mt-2 break-inside-avoid print:grid print:grid-cols-[8rem_minmax(0,1fr)] print:gap-3"
                >
                  <dt className="font-700">
                    <Word>{term}</Word>
                  </dt>
                  <dd className="whitespace-pre-line">{value}</dd>
                </div>
              ),
          )}
        </dl>
        {source.freshOn > neverChecked && (
          <p className="mt-3 text-std-16N-170">
            <Word>{words.checked}</Word>: {formatDay(locale, source.freshOn)}
          </p>
        )}
      </article>
    </Page>
  )
}

function lines(all: readonly ReactNode[]): ReactNode {
  const told = all.filter(Boolean)
  return (
    told.length > 0 &&
    told.map((line, index) => (
      <span key={index} className="block">
        {line}
      </span>
    ))
  )
}

function Word({ children }: { children: string }) {
  return withReadings(children).map(([text, reading], index) =>
    reading ? (
      <ruby key={index}>
        {text}
        <rp>(</rp>
        <rt>{reading}</rt>
        <rp>)</rp>
      </ruby>
    ) : (
      text
    ),
  )
}
