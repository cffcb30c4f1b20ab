import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from './use-messages.ts'

type Props = {
  workshop: { id: string; title: string }
  title: string
  lead?: ReactNode
  submit: string
  back: { href: string; label: string }
  state?: FormState
  children?: ReactNode
}

/** One thing that is done with a workshop, on a page of its own, with a way back. */
export function StepPage({ workshop, title, lead, submit, back, state, children }: Props) {
  const t = useMessages()
  return (
    <Page
      title={title}
      errors={state?.errors}
      breadcrumb={[
        { href: '/workshops', label: t.workshops },
        { href: `/workshops/${workshop.id}`, label: workshop.title },
      ]}
      below={lead}
      narrow
    >
      <form method="post" noValidate>
        {children}
        <FormActions>
          <Button size="lg">{submit}</Button>
          <a href={back.href}>{back.label}</a>
        </FormActions>
      </form>
    </Page>
  )
}
