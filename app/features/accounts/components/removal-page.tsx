import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from './use-messages.ts'

type Props = { name: string; answer: FormState | undefined }

/** Asks once more before a factor is taken away. */
export function RemovalPage({ name, answer }: Props) {
  const { security: t } = useMessages()
  const errors = answer?.errors
  return (
    <Page
      title={t.removeOf(name)}
      breadcrumb={[{ href: '/me/security', label: t.title }]}
      narrow
      errors={errors}
    >
      <p>{t.removeLead}</p>
      <form method="post">
        <FormActions>
          <Button variant="danger-fill" size="lg">
            {t.remove}
          </Button>
          <a href="/me/security">{t.cancel}</a>
        </FormActions>
      </form>
    </Page>
  )
}
