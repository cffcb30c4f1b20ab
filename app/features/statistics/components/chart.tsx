import { formatNumber } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import { scaleOf } from './shades.tsx'
import { columnWord, rowWord, tableWord } from '../words.ts'
import { type Bar, Bars } from './bars.tsx'
import { Figure } from './figure.tsx'
import { Hatching } from './hatching.tsx'
import { Legend } from './legend.tsx'
import { OutlineCredit, OutlineMap } from './outline-map.tsx'
import type { ReleaseProps } from './release-page.tsx'
import { TileMap } from './tile-map.tsx'
import { Trend } from './trend.tsx'

/** One row as pictures: prefectures as maps, months as a line, everything else as bars. */
export function Chart({ release: { table, row, names } }: ReleaseProps) {
  const locale = useLocale()
  const t = messages.in(locale)
  const single = table.columns.length === 1
  const cells = table.cells[table.rows.indexOf(row)]!
  const what = tableWord(table.table, locale)
  const title = single ? what : t.figureOf(what, rowWord(table.table, row, locale, names))
  const bars: Bar[] = single
    ? table.rows.map((id, y) => ({
        ...{ name: rowWord(table.table, id, locale, names), shown: table.cells[y]![0]! },
      }))
    : table.columns.map((id, x) => ({
        ...{ name: columnWord(table.table, id, locale, names), shown: cells[x]! },
      }))
  const description = findingOf(bars, t.finding, (shown) => formatNumber(locale, shown))
  return (
    <section aria-labelledby="chart" className="mt-8">
      <h2 id="chart">{t.chart}</h2>
      {table.table === 'need-prefecture' ? (
        <Maps title={title} description={description} shownIn={byColumn(table.columns, cells)} />
      ) : (
        <Figure title={title} description={description}>
          {(labelled) =>
            table.table === 'need-month' ? (
              <Trend labelled={labelled} months={bars} short={table.columns.map(t.shortMonth)} />
            ) : (
              <Bars bars={bars} />
            )
          }
        </Figure>
      )}
    </section>
  )
}

const byColumn = (columns: string[], cells: (number | null)[]) =>
  Object.fromEntries(columns.flatMap((code, x) => (/^\d/.test(code) ? [[code, cells[x]!]] : [])))

type MapsProps = { title: string; description: string; shownIn: Record<string, number | null> }

function Maps({ title, description, shownIn }: MapsProps) {
  const t = messages.in(useLocale())
  const { shadeOf, ranges } = scaleOf(Object.values(shownIn))
  return (
    <>
      <Hatching />
      <Legend ranges={ranges} />
      <div className="lg:grid lg:grid-cols-2 lg:gap-8">
        <Figure title={t.tileMap(title)} description={description}>
          {(labelled) => <TileMap {...{ labelled, shownIn, shadeOf }} />}
        </Figure>
        <Figure title={t.outlineMap(title)} description={description}>
          {(labelled) => (
            <>
              <OutlineMap {...{ labelled, shownIn, shadeOf }} />
              <OutlineCredit />
            </>
          )}
        </Figure>
      </div>
    </>
  )
}

/** What a reader sees first: the largest number, and how many are hidden. */
function findingOf(
  bars: Bar[],
  say: (found: { most: { name: string; shown: string } | null; hidden: number }) => string,
  format: (shown: number) => string,
) {
  const most = bars.reduce<Bar | null>(
    (best, bar) => (bar.shown !== null && bar.shown > (best?.shown ?? 0) ? bar : best),
    null,
  )
  return say({
    most: most && { name: most.name, shown: format(most.shown!) },
    hidden: bars.filter(({ shown }) => shown === null).length,
  })
}
