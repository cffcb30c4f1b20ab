import type { SerializeFrom } from '@remix-run/node'
import { formatMonth, formatNumber } from '#app/core/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { type Figure, firstOutcomes, laterOutcomes } from '../figures.ts'
import { monthsOf } from '../quarters.ts'
import type { transparencyPage } from '../transparency.query.server.ts'
import { useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof transparencyPage>>>

/** What was decided in a quarter that is over, for everybody. */
export function TransparencyPage({ quarters, quarter, medianHours, first, later }: Props) {
  const { transparency: t, kinds } = useMessages()
  const locale = useLocale()
  const shown = (figure: Figure) => (figure === null ? 'x' : formatNumber(locale, figure))
  const period = (one: string) => {
    const months = monthsOf(one)
    return t.period(formatMonth(locale, months.first), formatMonth(locale, months.last))
  }
  const others = quarters.filter((one) => one !== quarter)
  return (
    <Page title={t.title} below={<p>{t.lead}</p>} narrow>
      <h2>{period(quarter)}</h2>
      <p className="mt-3">{t.masked}</p>
      <div className="mt-6">
        <DataTable
          caption={t.first}
          narrow="cards"
          rows={first}
          rowKey={({ reason }) => reason}
          columns={[
            { key: 'reason', head: t.reason, rowHead: true, cell: ({ reason }) => kinds[reason] },
            ...firstOutcomes.map((outcome, index) => ({
              key: outcome,
              head: t.outcomes[outcome],
              numeric: true,
              cell: ({ cells }: (typeof first)[number]) => shown(cells[index] ?? null),
            })),
          ]}
        />
      </div>
      <p className="mt-6">
        {t.median}: {medianHours === null ? 'x' : t.hours(formatNumber(locale, medianHours))}
      </p>
      <div className="mt-6">
        <DataTable
          caption={t.later}
          rows={laterOutcomes}
          rowKey={(kind) => kind}
          columns={[
            { key: 'kind', head: t.laterKind, rowHead: true, cell: (kind) => t.laterKinds[kind] },
            { key: 'count', head: t.laterCount, numeric: true, cell: (kind) => shown(later[kind]) },
          ]}
        />
      </div>
      <p className="mt-6">{t.rules}</p>
      {others.length > 0 && (
        <nav aria-labelledby="other-quarters" className="mt-8 print:hidden">
          <h2 id="other-quarters">{t.other}</h2>
          <ul className="mt-3 list-disc pl-6">
            {others.map((one) => (
              <li key={one}>
                <a href={`/transparency?quarter=${one}`} className="inline-block py-1">
                  {period(one)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Page>
  )
}
