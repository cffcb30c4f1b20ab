import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { FormActions } from './form-actions.tsx'
import type { FormState } from './form-state.ts'
import { Page } from './page.tsx'

type Address = { href: string; label: string }
type Props = {
  title: string
  breadcrumb: Address[]
  lead?: ReactNode
  submit: string
  back: Address
  isDangerous?: boolean
  state?: FormState
  children?: ReactNode
}

/** One thing that is done, on a page of its own, with a way back. */
export function StepPage(props: Props) {
  const { title, breadcrumb, lead, submit, back, isDangerous = false, state, children } = props
  return (
    <Page title={title} errors={state?.errors} breadcrumb={breadcrumb} below={lead} narrow>
      <form method="post" noValidate>
        {children}
        <FormActions>
          <Button variant={isDangerous ? 'danger-fill' : undefined} size="lg">
            {submit}
          </Button>
          <a href={back.href}>{back.label}</a>
        </FormActions>
      </form>
    </Page>
  )
}
