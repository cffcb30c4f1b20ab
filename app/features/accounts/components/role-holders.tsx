import { DataTable } from '#app/ui/data-table.tsx'
import { useMessages } from './use-messages.ts'

type Holder = { id: string; name: string; email: string; roles: string[] }

/** The people whom a search finds, with their roles. */
export function RoleHolders({ rows, more }: { rows: Holder[]; more: boolean }) {
  const { people: t } = useMessages()
  if (rows.length === 0) return <p>{t.noneFound}</p>
  return (
    <DataTable
      caption={t.holdersCaption(rows.length, more)}
      narrow="cards"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t.name,
          rowHead: true,
          cell: ({ id, name }) => <a href={`/admin/roles/${id}`}>{name}</a>,
        },
        { key: 'email', head: t.email, cell: ({ email }) => <span className="break-all">{email}</span> },
        { key: 'roles', head: t.role, cell: ({ roles }) => t.list(roles) || t.noRoles },
      ]}
    />
  )
}
