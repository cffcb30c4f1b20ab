import { formatNumber } from '#app/core/i18n/format.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import { isWithoutRest } from '../published.ts'
import { columnWord, rowWord, sidesOf } from '../words.ts'
import type { ReleaseProps } from './release-page.tsx'

/**
 * A published table; 「x」 is what stays hidden. Places stand one below the other, since there are many of them. Who may
 * read statements has a link to those beside each row.
 */
export function NumberTable({ release, at, caption }: ReleaseProps & { at: string; caption: string }) {
  const locale = useLocale()
  const t = messages.in(locale)
  const { table, names, statements, id, row: chosen } = release
  const [side, by] = sidesOf(table.table)
  const isByPlace = by === 'prefecture' || by === 'municipality'
  const cell = (y: number, x: number) => {
    const shown = table.cells[y]![x]!
    if (shown !== null) return formatNumber(locale, shown)
    return isWithoutRest(table, y, x) ? '－' : 'x'
  }
  const wordOfRow = (id: string) => rowWord(table.table, id, locale, names)
  const wordOfColumn = (id: string) => columnWord(table.table, id, locale, names)
  const heads = isByPlace ? table.rows.map(wordOfRow) : table.columns.map(wordOfColumn)
  const linkOf = (of: Record<string, string>) =>
    statements &&
    `${at}/${id}?${new URLSearchParams({ table: table.table, period: table.period, ...of }).toString()}#statements`
  const lines = isByPlace
    ? table.columns.map((column, x) => ({
        ...{ key: column, head: wordOfColumn(column), numbers: table.rows.map((_, y) => cell(y, x)) },
        href: /^\d/.test(column) ? linkOf({ row: chosen, area: column }) : null,
      }))
    : table.rows.map((row, y) => ({
        ...{ key: row, head: wordOfRow(row), numbers: table.columns.map((_, x) => cell(y, x)) },
        href: side === 'need' ? linkOf({ row }) : null,
      }))
  return (
    <>
      {heads.length > 3 && <p className="mt-4 text-solid-gray-600 print:hidden">{t.scroll}</p>}
      <div
        className="mt-2 overflow-x-auto focus-visible:-outline-offset-4 print:overflow-visible"
        role="region"
        aria-label={caption}
        tabIndex={0}
      >
        <table className="numbers">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{isByPlace ? t.places[by] : t.rowHeads[side as keyof typeof t.rowHeads]}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className={heads.length > 12 ? 'upright' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, head, numbers, href }) => (
              <tr key={key}>
                <th scope="row">
                  {head}
                  {href && (
                    <a href={href}>
                      {t.statementsLink}
                      <span className="sr-only">{t.statementsOf(head)}</span>
                    </a>
                  )}
                </th>
                {numbers.map((shown, index) => (
                  <td key={heads[index]}>{shown}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
