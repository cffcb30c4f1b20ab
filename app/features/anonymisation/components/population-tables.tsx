import { formatDay, formatNumber } from '#app/core/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'

type Table = { importedOn: string; rows: number; source: string | null; asOf: string | null }

/** The imported tables whose figures are in use. */
export function PopulationTables({ tables }: { tables: Table[] }) {
  const locale = useLocale()
  const { page: t } = messages.in(locale).population
  return (
    <>
      <h2>{t.inUse}</h2>
      {tables.length === 0 ? (
        <p className="mt-3">{t.none}</p>
      ) : (
        <DataTable
          caption={t.inUse}
          hideCaption
          narrow="cards"
          rows={tables.map((table, place) => ({ ...table, place }))}
          rowKey={({ place }) => String(place)}
          columns={[
            { key: 'source', head: t.source, rowHead: true, cell: ({ source }) => source ?? t.unknown },
            { key: 'asOf', head: t.asOf, cell: ({ asOf }) => asOf ?? t.unknown },
            { key: 'rows', head: t.rows, numeric: true, cell: ({ rows }) => formatNumber(locale, rows) },
            { key: 'day', head: t.importedOn, cell: ({ importedOn }) => formatDay(locale, importedOn) },
          ]}
        />
      )}
    </>
  )
}
