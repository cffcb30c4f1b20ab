import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  title: string
  submit: string
  danger?: boolean
  person: { id: string; name: string; email: string }
  role: string | null
  fields: Record<string, string>
  errors: FormState['errors']
}

/** Asks once more before a role changes hands. */
export function ConfirmRole({ title, submit, danger = false, person, role, fields, errors }: Props) {
  const { people: t } = useMessages()
  const back = `/admin/roles/${person.id}`
  return (
    <Page
      title={title}
      narrow
      errors={errors}
      breadcrumb={[
        { href: '/admin/roles', label: t.title },
        { href: back, label: person.name },
      ]}
    >
      <p className="font-700">
        {person.name}（<span className="break-all">{person.email}</span>）
      </p>
      {role && <p>{role}</p>}
      <p className="mt-3">{t.what}</p>
      <form method="post">
        <HiddenFields fields={fields} />
        <FormActions>
          <Button size="lg" variant={danger ? 'danger-fill' : 'fill'}>
            {submit}
          </Button>
          <a href={back}>{t.cancel}</a>
        </FormActions>
      </form>
    </Page>
  )
}
