import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from './use-messages.ts'

type Holder = { id: string; name: string; email: string; roles: string[] }

/** A search, and the people whom it finds with their roles. */
export function RoleHolders({ rows, more, asked }: { rows: Holder[]; more: boolean; asked: string }) {
  const { people: t } = useMessages()
  return (
    <>
      <search>
        <form action="/admin/roles">
          <TextInput
            name="q"
            value={asked}
            label={t.search}
            help={t.searchHelp}
            required={null}
            width="medium"
          />
          <p className="my-4">
            <Button variant="outline">{t.searchSubmit}</Button>
          </p>
        </form>
      </search>
      {rows.length === 0 ? (
        <p>{t.noneFound}</p>
      ) : (
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
      )}
    </>
  )
}
