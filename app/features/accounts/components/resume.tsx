import type { Resume } from '#app/core/http/route.server.ts'
import { ProofForm } from './proof-form.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useMessages } from './use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'

const untouched = { values: {}, errors: {} }

/** Signs in again, or shows the password again, and carries along what was sent too late. */
export function ResumeForm({ resume, code }: { resume: Resume; code: string }) {
  const Form = code === 'proof' ? ProofForm : SignInForm
  return <Form state={untouched} hidden={{ resume: JSON.stringify(resume) }} />
}

/** After signing in again: sends the kept form on, by the person's own press of a button. */
export function ResumePage({ resume }: { resume: Resume }) {
  const { resume: t } = useMessages()
  return (
    <Page title={t.title} narrow>
      <p>{t.lead}</p>
      <form method="post" action={resume.action}>
        {resume.fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <FormActions>
          <Button size="lg">{t.submit}</Button>
        </FormActions>
      </form>
    </Page>
  )
}
