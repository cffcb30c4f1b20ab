import { Button } from '#app/ui/button.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Select } from '#app/ui/select.tsx'
import { messages } from '../messages.ts'
import { periodInWords, rowWord, tableWord } from '../words.ts'
import type { ReleaseProps } from './release-page.tsx'

/** Chooses among the published tables; nothing is counted anew. */
export function ViewForm({ release, at }: ReleaseProps & { at: string }) {
  const locale = useLocale()
  const t = messages.in(locale)
  const { id, table, choices, periods, row } = release
  return (
    <search aria-label={t.choose} className="mt-4 block print:hidden">
      <form action={`${at}/${id}`} className="md:flex md:flex-wrap md:items-end md:gap-x-6">
        <Select
          name="table"
          value={table.table}
          label={t.choose}
          required={null}
          size="md"
          options={choices.map((value) => ({ value, label: tableWord(value, locale) }))}
        />
        {periods.length > 1 && (
          <Select
            name="period"
            value={table.period}
            label={t.period}
            required={null}
            size="md"
            options={periods.map((value) => ({ value, label: periodInWords(value, locale) }))}
          />
        )}
        {table.columns.length > 1 && (
          <Select
            name="row"
            value={row}
            label={t.row}
            required={null}
            size="md"
            options={table.rows.map((value) => ({
              value,
              label: rowWord(table.table, value, locale, release.names),
            }))}
          />
        )}
        <div className="my-4">
          <Button variant="outline">{t.show}</Button>
        </div>
      </form>
    </search>
  )
}
