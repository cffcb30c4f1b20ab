import type { ReleaseTable } from '#db/schema/releases.ts'
import { formatNumber } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import { columnWord, rowWord } from '../words.ts'

/** A published table; 「x」 is what stays hidden. `caption` names it, for those who cannot see where it stands. */
export function NumberTable({ table, caption }: { table: ReleaseTable; caption: string }) {
  const locale = useLocale()
  const t = messages.in(locale)
  return (
    <div className="mt-4 overflow-x-auto" role="region" aria-label={caption} tabIndex={0}>
      <table className="border-collapse tabular-nums print:text-[0.5rem]">
        <caption className="pb-2 text-left">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 border bg-white p-2 text-left">
              {t.rowHeads[table.table.split('-')[0] as keyof typeof t.rowHeads]}
            </th>
            {table.columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="min-w-16 border p-2 text-left align-bottom font-400 break-keep"
              >
                {columnWord(table.table, column, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, y) => (
            <tr key={row}>
              <th scope="row" className="sticky left-0 min-w-32 border bg-white p-2 text-left font-400">
                {rowWord(table.table, row, locale)}
              </th>
              {table.cells[y]!.map((shown, x) => (
                <td key={table.columns[x]} className="border p-2 text-right">
                  {shown === null ? 'x' : formatNumber(locale, shown)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
