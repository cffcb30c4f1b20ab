import { formatNumber } from '#app/core/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import { columnWord, periodInWords, rowWord } from '../words.ts'
import type { ReleaseProps } from './release-page.tsx'

/** What a row shows otherwise than in the release before. */
export function ChangeTable({ release: { change, table, row, names } }: ReleaseProps) {
  const locale = useLocale()
  const t = messages.in(locale)
  if (!change) return null
  const shown = (number: number | null) => (number === null ? 'x' : formatNumber(locale, number))
  return (
    <section aria-labelledby="change" className="mt-8 max-w-[45rem]">
      <h2 id="change">{t.change}</h2>
      <p className="mt-2 text-solid-gray-600">{t.changeLead(periodInWords(change.period, locale))}</p>
      {change.rows.length === 0 ? (
        <p className="mt-3">{t.noChange}</p>
      ) : (
        <DataTable
          caption={rowWord(table.table, row, locale, names)}
          rows={change.rows}
          rowKey={({ column }) => column}
          dense
          columns={[
            {
              key: 'column',
              head: t.changed,
              rowHead: true,
              cell: ({ column }) => columnWord(table.table, column, locale, names),
            },
            { key: 'before', head: t.before, numeric: true, cell: ({ before }) => shown(before) },
            { key: 'now', head: t.now, numeric: true, cell: ({ now }) => shown(now) },
          ]}
        />
      )}
    </section>
  )
}
