import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { invitationsPage } from '../invitations.query.server.ts'
import { useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof invitationsPage>>> & { state: FormState }

/** Whom one asked to come, what they answered, and a field for more. */
export function InvitationsPage({ id, title, people, state }: Props) {
  const t = useMessages()
  return (
    <Page
      title={t.invitations.title}
      breadcrumb={[
        { href: '/workshops', label: t.workshops },
        { href: `/workshops/${id}`, label: title },
      ]}
      flash={useFlash(t.flash)}
      errors={state.errors}
      below={<p>{t.invitations.lead}</p>}
      narrow
    >
      {people.length > 0 ? (
        <DataTable
          caption={t.invitations.people}
          rows={people}
          rowKey={(person) => person.id}
          columns={[
            { key: 'name', head: t.fields.person, rowHead: true, cell: ({ name }) => t.person(name) },
            {
              key: 'answer',
              head: t.invitations.answer,
              cell: ({ place }) => t.invitations.answers[place ?? 'none'],
            },
          ]}
        />
      ) : (
        <p>{t.invitations.nobody}</p>
      )}
      <form method="post" noValidate>
        <Textarea
          {...fieldProps(state, 'emails')}
          label={t.fields.emails}
          help={t.help.emails}
          rows={6}
          required
        />
        <FormActions>
          <Button>{t.invitations.submit}</Button>
          <a href={`/workshops/${id}`}>{t.registration.back}</a>
        </FormActions>
      </form>
    </Page>
  )
}
