import type { SerializeFrom } from '@remix-run/node'
import type { Share } from '#db/schema/releases.ts'
import { formatNumber } from '#app/core/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import type { indicatorsPage } from '../indicators.query.server.ts'
import { messages } from '../messages.ts'
import { ownFigures } from '../own-figures.ts'
import { monthInWords } from '../words.ts'
import { Bars } from './bars.tsx'
import { Figure } from './figure.tsx'

type Props = SerializeFrom<Awaited<ReturnType<typeof indicatorsPage>>>

/** What the Roadmap and the portal are measured by. */
export function IndicatorsPage({ indicators, own }: Props) {
  const locale = useLocale()
  const all = messages.in(locale)
  const { indicators: t } = all
  const share = (one: Share) =>
    one === null
      ? 'x'
      : t.share(
          Math.round((100 * one.are) / one.of),
          formatNumber(locale, one.are),
          formatNumber(locale, one.of),
        )
  return (
    <Page
      title={t.title}
      narrow
      breadcrumb={[{ href: '/statistics', label: all.title }]}
      below={<p>{t.lead}</p>}
    >
      <h2>{t.roadmap}</h2>
      {indicators.map((one) => (
        <Indicator key={one.id} {...one} />
      ))}
      <h2 className="mt-12">{t.own}</h2>
      <p className="mt-2">{t.ownLead}</p>
      {own.length === 0 ? (
        <p className="mt-3">{t.noOwn}</p>
      ) : (
        <DataTable
          caption={t.ownCaption}
          narrow="cards"
          rows={own}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'until',
              head: t.until,
              rowHead: true,
              cell: ({ id, until }) => (
                <a href={`/statistics/${id}`} className="whitespace-nowrap">
                  {monthInWords(until, locale)}
                </a>
              ),
            },
            ...ownFigures.map((name) => ({
              ...{ key: name, head: t.ownNames[name] },
              cell: ({ figures }: Props['own'][number]) => share(figures![name]),
            })),
          ]}
        />
      )}
      <p className="mt-3 text-solid-gray-600">{all.xMeans}</p>
    </Page>
  )
}

function Indicator({ figures, ...one }: Props['indicators'][number]) {
  const locale = useLocale()
  const all = messages.in(locale)
  const { indicators: t } = all
  const unit = locale === 'ja' ? one.unitJa : one.unitEn
  const numberOf = (value: number) => t.withUnit(formatNumber(locale, value), unit)
  return (
    <section aria-labelledby={`indicator-${one.id}`} className="mt-6">
      <h3 id={`indicator-${one.id}`}>{one[locale]}</h3>
      {figures.length === 0 ? (
        <p className="mt-2">{t.noFigures}</p>
      ) : (
        <>
          <DataTable
            caption={one[locale]}
            hideCaption
            rows={figures}
            rowKey={({ fiscalYear }) => String(fiscalYear)}
            columns={[
              {
                key: 'year',
                head: t.fields.fiscalYear,
                rowHead: true,
                cell: ({ fiscalYear }) => all.fiscalYear(fiscalYear),
              },
              { key: 'value', head: t.fields.value, numeric: true, cell: ({ value }) => numberOf(value) },
              {
                key: 'source',
                head: t.fields.source,
                cell: ({ source, note }) => [source, note].filter(Boolean).join(' '),
              },
            ]}
          />
          {figures.length > 1 && (
            <Figure title={one[locale]} description={t.sameNumbers}>
              {() => (
                <Bars
                  bars={figures.map(({ fiscalYear, value }) => ({
                    name: all.fiscalYear(fiscalYear),
                    shown: value,
                  }))}
                />
              )}
            </Figure>
          )}
        </>
      )}
    </section>
  )
}
