import { useLoaderData } from '@remix-run/react'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { seeOther } from '#app/core/http/answer.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { MayNotDecide } from '../components/two-admins.tsx'
import { useMessages } from '../components/use-messages.ts'
import { openReset } from '../factor-resets.query.server.ts'
import { confirmReset } from '../factor-resets.server.ts'
import { mayResetFactors } from '../policy.ts'
import { recentProof } from '../proof.server.ts'

export const loader = load(mayResetFactors, async ({ ctx, params }) => {
  recentProof(ctx)
  return openReset(ctx, params.id!)
})

export const action = act(mayResetFactors, async ({ ctx, scope, params }) => {
  await confirmReset(ctx, params.id!)
  return seeOther(scope, '/admin/factor-resets', 'resetDone')
})

export default function FactorReset() {
  const { id, name, email, reason, askedBy, until, own, hindrance } = useLoaderData<typeof loader>()
  const { resets: t, signIn } = useMessages()
  const trail = [
    { href: '/admin', label: t.admin },
    { href: '/admin/factor-resets', label: t.title },
  ]
  return (
    <Page title={t.confirmTitle} breadcrumb={trail} narrow flash={useFlash(t.flash)}>
      <SummaryList
        items={[
          { term: t.name, value: name },
          { term: signIn.email, value: email },
          { term: t.reason, value: <p className="whitespace-pre-line">{reason}</p> },
          { term: t.askedBy, value: askedBy },
          { term: t.until, value: until },
        ]}
      />
      <ul className="mt-6 list-disc pl-6">
        {[t.whatGoes, t.whatStays, t.mailed].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {own && <p className="mt-6">{t.secondPerson}</p>}
      {hindrance && <MayNotDecide hindrance={hindrance} />}
      {!own && !hindrance && (
        <form method="post">
          <FormActions>
            <Button variant="danger-fill" size="lg">
              {t.confirm}
            </Button>
          </FormActions>
        </form>
      )}
      <form method="post" action={`/admin/factor-resets/${id}/cancellation`}>
        <FormActions>
          <Button variant="outline">{t.cancel}</Button>
        </FormActions>
      </form>
    </Page>
  )
}
