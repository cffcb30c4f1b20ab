import { foreignTo } from '#app/core/i18n/language-of.ts'
import { formatDay, formatNumber } from '#app/core/i18n/format.ts'
import { languages, statusGroups } from '#db/reference/vocabularies.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Time } from '#app/ui/time.tsx'
import { nameOfArea } from '../resource.ts'
import type { ShownResource } from './resource-page.tsx'
import { useMessages } from './use-messages.ts'
import { wordsFor } from './words.ts'

export function ResourceFacts({ resource }: { resource: ShownResource }) {
  const t = useMessages()
  const locale = useLocale()
  const { origin, statuses, area, source, terms, owner, reviewOn, version, savedOn, downloads } = resource
  const items = [
    { term: t.page.version, value: t.versionOf(version, formatDay(locale, savedOn)) },
    {
      term: t.page.origin,
      value: origin && <Titled href={`/workshops/${origin.workshop.id}`} title={origin.workshop.title} />,
    },
    {
      term: t.page.originCase,
      value: origin?.case && <Titled href={`/cases/${origin.case.id}`} title={origin.case.title} />,
    },
    { term: t.fields.source!, value: <span lang={foreignTo(locale, source)}>{source}</span> },
    { term: t.fields.terms!, value: terms && <span lang={foreignTo(locale, terms)}>{terms}</span> },
    { term: t.fields.languages!, value: wordsFor(languages, resource.languages, locale) },
    {
      term: t.fields.statuses!,
      value: statuses.length > 0 ? wordsFor(statusGroups, statuses, locale) : t.page.anyStatus,
    },
    { term: t.fields.area!, value: nameOfArea(area, t.wholeCountry) },
    { term: t.page.owner, value: t.page.person(owner) },
    {
      term: t.fields.reviewOn!,
      value: <Time dateTime={reviewOn}>{formatDay(locale, reviewOn)}</Time>,
    },
    { term: t.page.downloads, value: downloads !== null && t.page.times(formatNumber(locale, downloads)) },
  ]
  return (
    <section aria-labelledby="facts" className="mt-8">
      <h2 id="facts">{t.page.facts}</h2>
      <div className="mt-3">
        <SummaryList items={items.filter(({ value }) => Boolean(value))} />
      </div>
    </section>
  )
}

function Titled({ href, title }: { href: string; title: string }) {
  return (
    <a href={href} lang={foreignTo(useLocale(), title)}>
      {title}
    </a>
  )
}

/** Every version that can be read, newest first. */
export function Versions({ resource: { id, versions, version, newest } }: { resource: ShownResource }) {
  const t = useMessages()
  const locale = useLocale()
  const address = (one: number) =>
    one === newest.version ? `/library/${id}` : `/library/${id}/versions/${one}`
  return (
    <section aria-labelledby="versions" className="mt-8 print:hidden">
      <h2 id="versions">{t.page.versions}</h2>
      <ol className="mt-3 border-t border-solid-gray-420">
        {versions.map(({ version: one, on, by, note }) => (
          <li key={one} className="border-b border-solid-gray-420 py-3">
            <p>
              {one === version ? (
                <>
                  {t.versionOf(one, formatDay(locale, on))} · {t.page.thisOne}
                </>
              ) : (
                <a href={address(one)} className="inline-block py-1">
                  {t.versionOf(one, formatDay(locale, on))}
                </a>
              )}{' '}
              · {t.page.person(by)}
            </p>
            {note && <p lang={foreignTo(locale, note)}>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
