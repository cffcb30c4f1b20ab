import { DataTable } from '#app/ui/data-table.tsx'
import type { RowReason } from '../read-roster.server.ts'
import type { RosterField } from '../roster-columns.ts'
import { useMessages } from './use-messages.ts'

type Shown = { line: number; field: RosterField | null; value: string; reason: RowReason; other?: number }
type Props = { errors: Shown[]; all: string; shown: string; more: boolean }

/** Each wrong cell with its line, and how to mend it. */
export function ErrorsTable({ errors, all, shown, more }: Props) {
  const { check: t, fields, mend } = useMessages()
  if (errors.length === 0) return <p>{t.noErrors}</p>
  return (
    <DataTable
      caption={more ? t.shownFirst(shown, all) : t.places(all)}
      narrow="cards"
      rows={errors}
      rowKey={({ line, field, reason }) => `${line} ${field} ${reason}`}
      columns={[
        { key: 'line', head: t.line, rowHead: true, cell: ({ line }) => t.lineNumber(line) },
        { key: 'column', head: t.column, cell: ({ field }) => (field ? fields[field] : t.wholeRow) },
        { key: 'value', head: t.value, cell: ({ value }) => value || '－' },
        { key: 'mend', head: t.mendHead, cell: ({ reason, other }) => mend[reason](other ?? 0) },
      ]}
    />
  )
}
