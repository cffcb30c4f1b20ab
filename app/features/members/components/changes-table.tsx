import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from './use-messages.ts'

type Shown = { key: string; person: string; differences: { field: string; before: string; after: string }[] }
type Props = { title: string; rows: Shown[]; all: string; shown: string; more: boolean }

/** People of one kind of change, each with what was and what will be. */
export function ChangesTable({ title, rows, all, shown, more }: Props) {
  const { check: t } = useMessages()
  if (rows.length === 0) return null
  const caption = more ? t.shownFirst(shown, all) : t.people(all)
  const hasDifferences = rows.some(({ differences }) => differences.length > 0)
  const what = {
    key: 'what',
    head: t.what,
    cell: ({ differences }: Shown) => (
      <ul>
        {differences.map(({ field, before, after }) => (
          <li key={field}>
            {field}: <del>{before}</del> → <ins className="no-underline font-700">{after}</ins>
          </li>
        ))}
      </ul>
    ),
  }
  return (
    <section aria-label={title} className="mt-6">
      <h3>{title}</h3>
      <DataTable
        caption={caption}
        narrow="cards"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'person', head: t.person, rowHead: true, cell: ({ person }: Shown) => person },
          ...(hasDifferences ? [what] : []),
        ]}
      />
    </section>
  )
}
