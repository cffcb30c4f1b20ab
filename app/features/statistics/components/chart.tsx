import type { ReleaseTable } from '#db/schema/releases.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import { columnWord, rowWord, tableWord } from '../words.ts'
import { Bars } from './bars.tsx'
import { TileMap } from './tile-map.tsx'

/** One row as a picture; prefectures as a map, everything else as bars. A table of one column shows that. */
export function Chart({ table, row }: { table: ReleaseTable; row: string }) {
  const locale = useLocale()
  const t = messages.in(locale)
  const single = table.columns.length === 1
  const cells = table.cells[table.rows.indexOf(row)]!
  const title = single
    ? tableWord(table.table, locale)
    : `${tableWord(table.table, locale)}: ${rowWord(table.table, row, locale)}`
  const bars = single
    ? table.rows.map((id, y) => ({ name: rowWord(table.table, id, locale), shown: table.cells[y]![0]! }))
    : table.columns.map((id, x) => ({ name: columnWord(table.table, id, locale), shown: cells[x]! }))
  return (
    <section aria-labelledby="chart" className="mt-8">
      <h2 id="chart">{t.chart}</h2>
      <p className="mt-2">{title}</p>
      {table.table === 'need-prefecture' ? (
        <TileMap
          title={title}
          shownIn={Object.fromEntries(table.columns.map((code, x) => [code, cells[x]!]))}
        />
      ) : (
        <Bars title={title} bars={bars} />
      )}
    </section>
  )
}
