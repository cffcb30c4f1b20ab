import { areaName } from '#db/reference/areas.ts'
import { useLocale } from '#app/ui/locale.tsx'
import { messages } from '../messages.ts'
import { columnWord, rowWord } from '../words.ts'
import type { ReleaseProps } from './release-page.tsx'

/** What stands behind the numbers in words, for those who may read statements. */
export function StatementsBeside({ release: { statements, table, row, names } }: ReleaseProps) {
  const locale = useLocale()
  const t = messages.in(locale)
  if (!statements) return null
  const { area, found } = statements
  const of = area ? columnWord(table.table, area, locale, names) : rowWord(table.table, row, locale, names)
  return (
    <section aria-labelledby="statements" className="mt-8 max-w-[45rem] print:hidden">
      <h2 id="statements">{t.statementsOf(of)}</h2>
      {found.length === 0 ? (
        <p className="mt-3">{t.noStatements}</p>
      ) : (
        <ul className="mt-3">
          {found.map(({ id, title, area, href }) => (
            <li key={id} className="border-b border-solid-gray-420 py-3">
              <a href={href}>{title}</a>
              <div className="text-solid-gray-600">{areaName(area) ?? area}</div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
