import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  resource: { id: string; title: string }
  title: string
  lead: ReactNode
  submit: string
  state?: FormState
  isDangerous?: boolean
  children?: ReactNode
}

/** One thing that is done with a resource, on a page of its own, with a way back. */
export function StepPage({ resource, title, lead, submit, state, isDangerous = false, children }: Props) {
  const t = useMessages()
  return (
    <Page
      title={title}
      errors={state?.errors}
      breadcrumb={[
        { href: '/library', label: t.library },
        { href: `/library/${resource.id}`, label: resource.title },
      ]}
      below={lead}
      narrow
    >
      <form method="post" noValidate>
        {children}
        <FormActions>
          <Button variant={isDangerous ? 'danger-fill' : undefined} size="lg">
            {submit}
          </Button>
          <a href={`/library/${resource.id}`}>{t.back}</a>
        </FormActions>
      </form>
    </Page>
  )
}
