import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { fieldProps, type FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { useMessages } from './use-messages.ts'

/** The second admin says no, with the reason that whoever asked reads. */
export function RefusalPage({ id, state }: { id: string; state: FormState }) {
  const t = useMessages()
  const trail = [
    { href: '/admin', label: t.admin },
    { href: '/admin/identities', label: t.title },
    { href: `/admin/identities/${id}`, label: t.detail.title },
  ]
  return (
    <Page title={t.detail.refuseTitle} breadcrumb={trail} narrow errors={state.errors}>
      <form method="post" noValidate>
        <Textarea {...fieldProps(state, 'reason')} label={t.field.refusal} help={t.refusalHelp} required />
        <FormActions>
          <Button size="lg">{t.detail.refuse}</Button>
        </FormActions>
      </form>
    </Page>
  )
}
