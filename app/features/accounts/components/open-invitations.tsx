import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { useMessages } from './use-messages.ts'

type Invitation = { id: string; name: string; email: string; roles: string[]; until: string | null }

/** Who was invited and did not come yet; each can be sent again or taken back. */
export function OpenInvitations({ rows, more }: { rows: Invitation[]; more: boolean }) {
  const { people: t } = useMessages()
  if (rows.length === 0) return <EmptyState>{t.noneOpen}</EmptyState>
  const press = ({ id, name }: Invitation, resource: string, label: string) => (
    <form method="post" action={`/admin/invitations/${id}/${resource}`}>
      <Button variant="outline" size="sm">
        {label}
        <VisuallyHidden>{t.of(name)}</VisuallyHidden>
      </Button>
    </form>
  )
  return (
    <DataTable
      caption={t.openCaption(rows.length, more)}
      narrow="cards"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: t.name, rowHead: true, cell: ({ name }) => name },
        { key: 'email', head: t.email, cell: ({ email }) => <span className="break-all">{email}</span> },
        { key: 'role', head: t.role, cell: ({ roles }) => t.list(roles) },
        { key: 'until', head: t.until, cell: ({ until }) => until ?? t.expired },
        {
          key: 'actions',
          head: t.actions,
          cell: (row) => (
            <div className="flex flex-wrap gap-3">
              {press(row, 'resending', t.resend)}
              {press(row, 'revocation', t.revokeInvitation)}
            </div>
          ),
        },
      ]}
    />
  )
}
