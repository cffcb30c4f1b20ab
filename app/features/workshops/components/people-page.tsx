import type { SerializeFrom } from '@remix-run/node'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { FormActions } from '#app/ui/form-actions.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { Select } from '#app/ui/select.tsx'
import { givenRoles } from '../input.ts'
import type { peoplePage } from '../people.query.server.ts'
import { roleWord } from './role-word.ts'
import { useMessages } from './use-messages.ts'

type Props = SerializeFrom<Awaited<ReturnType<typeof peoplePage>>> & { state: FormState }

/** Who may change the workshop, and who does what on the day. */
export function PeoplePage({ id, title, organiser, roles, organisers, seated, state }: Props) {
  const t = useMessages()
  const locale = useLocale()
  const named = (people: Props['seated']) => people.map(({ id: value, name }) => ({ value, label: name }))
  return (
    <Page
      title={t.people.title}
      breadcrumb={[
        { href: '/workshops', label: t.workshops },
        { href: `/workshops/${id}`, label: title },
      ]}
      flash={useFlash(t.flash)}
      errors={state.errors}
      below={<p>{t.people.lead}</p>}
      narrow
    >
      <p>
        {t.organiser}: {t.person(organiser)}
      </p>
      {roles.length > 0 && (
        <div className="mt-4">
          <DataTable
            caption={t.people.heading}
            rows={roles}
            rowKey={({ person, role }) => `${person} ${role}`}
            columns={[
              { key: 'role', head: t.fields.role, cell: ({ role }) => roleWord(t, role, locale) },
              { key: 'person', head: t.fields.person, rowHead: true, cell: ({ name }) => t.person(name) },
              {
                key: 'take',
                head: t.people.change,
                cell: ({ person, role, name }) => (
                  <form method="post" action={`/workshops/${id}/people/removal`}>
                    <input type="hidden" name="person" value={person} />
                    <input type="hidden" name="role" value={role} />
                    <Button
                      variant="danger"
                      size="sm"
                      aria-label={t.people.takeOf(t.person(name), roleWord(t, role, locale))}
                    >
                      {t.people.take}
                    </Button>
                  </form>
                ),
              },
            ]}
          />
        </div>
      )}
      <form method="post" action={`/workshops/${id}/people`} noValidate>
        <Select
          {...fieldProps(state, 'person')}
          label={t.fields.person}
          help={t.people.personHelp}
          required
          options={[
            { label: t.people.organisers, options: named(organisers) },
            ...(seated.length > 0 ? [{ label: t.people.seated, options: named(seated) }] : []),
          ]}
        />
        <Select
          {...fieldProps(state, 'role')}
          label={t.fields.role}
          help={t.people.handOverHelp}
          required
          options={givenRoles.map((value) => ({ value, label: roleWord(t, value, locale) }))}
        />
        <FormActions>
          <Button size="lg">{t.people.give}</Button>
          <a href={`/workshops/${id}`}>{t.registration.back}</a>
        </FormActions>
      </form>
    </Page>
  )
}
