import { formatDay, formatNumber } from '#app/core/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'

type Figure = {
  fiscalYear: number
  version: number
  value: number | null
  source: string
  note: string
  on: string
}
type Worded = { version: number; ja: string; en: string; on: string }

/** All that was ever said, newest first. */
export function IndicatorHistory({ worded, figures }: { worded: Worded[]; figures: Figure[] }) {
  const locale = useLocale()
  const t = messages.in(locale)
  const { indicators: own } = t
  return (
    <section aria-labelledby="history" className="mt-8">
      <h2 id="history">{own.history}</h2>
      {figures.length + worded.length === 0 && <p className="mt-3">{own.noHistory}</p>}
      {figures.length > 0 && (
        <DataTable
          caption={own.figuresCaption}
          narrow="cards"
          rows={figures}
          rowKey={({ fiscalYear, version }) => `${fiscalYear}-${version}`}
          columns={[
            {
              key: 'year',
              head: own.fields.fiscalYear,
              rowHead: true,
              cell: ({ fiscalYear }) => t.fiscalYear(fiscalYear),
            },
            {
              key: 'value',
              head: own.fields.value,
              numeric: true,
              cell: ({ value }) => (value === null ? own.takenBack : formatNumber(locale, value)),
            },
            {
              key: 'source',
              head: own.fields.source,
              cell: ({ source, note }) => [source, note].filter(Boolean).join(' '),
            },
            { key: 'on', head: own.on, cell: ({ on }) => formatDay(locale, on) },
          ]}
        />
      )}
      {worded.length > 0 && (
        <DataTable
          caption={own.wordsCaption}
          narrow="cards"
          rows={worded}
          rowKey={({ version }) => String(version)}
          columns={[
            { key: 'ja', head: own.fields.ja, rowHead: true, cell: ({ ja }) => ja },
            { key: 'en', head: own.fields.en, cell: ({ en }) => en },
            { key: 'on', head: own.on, cell: ({ on }) => formatDay(locale, on) },
          ]}
        />
      )}
    </section>
  )
}
