import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { RoleFields } from '../components/role-fields.tsx'
import { useMessages } from '../components/use-messages.ts'
import { personWithRoles } from '../person.query.server.ts'
import { mayOpenRoles } from '../policy.ts'

export const loader = load(mayOpenRoles, ({ ctx, params }) => personWithRoles(ctx, params.id!))

export default function Person() {
  const { person, held, history } = useLoaderData<typeof loader>()
  const { people: t } = useMessages()
  return (
    <Page
      title={person.name}
      flash={useFlash(t.flash)}
      breadcrumb={[
        { href: '/admin', label: t.operation },
        { href: '/admin/roles', label: t.title },
      ]}
      below={<p className="break-all">{person.email}</p>}
    >
      <h2>{t.rolesHeading}</h2>
      {held.length === 0 ? (
        <p>{t.noRoles}</p>
      ) : (
        <DataTable
          caption={t.rolesHeading}
          hideCaption
          narrow="cards"
          rows={held}
          rowKey={({ id }) => id}
          columns={[
            { key: 'role', head: t.role, rowHead: true, cell: ({ words }) => words },
            {
              key: 'actions',
              head: t.actions,
              cell: ({ role, words }) => (
                <ButtonLink
                  variant="outline"
                  size="sm"
                  href={`/admin/roles/${person.id}/revocation?role=${role}`}
                >
                  {t.toRevoke}
                  <VisuallyHidden>{t.of(words)}</VisuallyHidden>
                </ButtonLink>
              ),
            },
          ]}
        />
      )}
      {history.length > 0 && (
        <>
          <h2>{t.historyHeading}</h2>
          <DataTable
            caption={t.historyHeading}
            hideCaption
            narrow="cards"
            rows={history}
            rowKey={({ key }) => key}
            columns={[
              { key: 'when', head: t.when, rowHead: true, cell: ({ when }) => when },
              { key: 'what', head: t.change, cell: ({ given }) => (given ? t.given : t.taken) },
              { key: 'role', head: t.role, cell: ({ words }) => words },
              { key: 'by', head: t.by, cell: ({ by }) => by ?? t.byMachine },
            ]}
          />
        </>
      )}
      <h2>{t.grantHeading}</h2>
      <form action={`/admin/roles/${person.id}/grant`}>
        <RoleFields state={{ values: {}, errors: {} }} />
        <FormActions>
          <Button size="lg">{t.toGrant}</Button>
        </FormActions>
      </form>
    </Page>
  )
}
