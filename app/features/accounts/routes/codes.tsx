import { json } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { printCodes } from '../factors.server.ts'
import { noFieldsForm } from '../forms.ts'
import { mayChangeFactors } from '../policy.ts'
import { recentProof } from '../proof.server.ts'

export const loader = load(mayChangeFactors, async ({ ctx }) => {
  recentProof(ctx)
  return null
})

export const action = act(mayChangeFactors, (page) =>
  submit(page, noFieldsForm, async () => {
    const { token, codes, name } = await printCodes(page.ctx)
    return withSession(json({ codes, name }), page.scope, token)
  }),
)

export default function Codes() {
  const answer = useActionData<typeof action>()
  const { codes: t, security } = useMessages()
  const flash = useFlash(security.flash)
  if (answer && 'codes' in answer) return <CodeSheet {...answer} />
  return (
    <Page
      title={t.title}
      breadcrumb={[{ href: '/me/security', label: security.title }]}
      narrow
      flash={flash}
      errors={answer?.errors}
    >
      <ul className="list-disc pl-6">
        {[t.lead, t.once, t.replaces].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <form method="post">
        <FormActions>
          <Button size="lg">{t.submit}</Button>
          <a href="/me/security">{security.cancel}</a>
        </FormActions>
      </form>
    </Page>
  )
}

function CodeSheet({ codes, name }: { codes: string[]; name: string }) {
  const { codes: t } = useMessages()
  return (
    <Page title={t.ready} narrow below={t.forWhom(name)}>
      <p className="print:hidden">{t.readyLead}</p>
      <ol className="mt-3 list-decimal pl-8">
        {codes.map((code) => (
          <li key={code} className="py-1 font-mono">
            {code}
          </li>
        ))}
      </ol>
      <FormActions>
        <ButtonLink size="lg" href="/me/security">
          {t.done}
        </ButtonLink>
      </FormActions>
    </Page>
  )
}
