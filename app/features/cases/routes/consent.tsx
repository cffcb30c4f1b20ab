import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { ConsentFields } from '#app/features/consents/components/consent-fields.tsx'
import { consentForm, consentMessages } from '#app/features/consents/index.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { useLocale } from '#app/ui/locale.tsx'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { ownConsent } from '../consent.query.server.ts'
import { giveConsent } from '../consent.server.ts'
import { mayWriteCases } from '../policy.ts'

export const loader = load(mayWriteCases, ({ ctx, params }) => ownConsent(ctx, params.id!))

export const action = act(mayWriteCases, (page) =>
  submit(page, consentForm, async (input) => {
    await giveConsent(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/cases/${page.params.id}/consent`, 'saved')
  }),
)

export default function Consent() {
  const { id, title, state, mayWithdraw, latest, values } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  const words = consentMessages.in(useLocale())
  return (
    <Page
      title={words.title}
      breadcrumb={[
        { href: '/cases', label: t.cases },
        { href: `/cases/${id}`, label: title || t.todos.untitled },
      ]}
      errors={form.errors}
      flash={useFlash({ saved: t.consentPage.saved })}
      narrow
    >
      {state === 'expired' && <Banner tone="warning" title={t.consentPage.expired} />}
      <p>{words.lead}</p>
      <form method="post" noValidate>
        <ConsentFields state={form} latest={latest} />
        <FormActions>
          <Button size="lg">{words.save}</Button>
          <a href={`/cases/${id}`}>{t.consentPage.back}</a>
        </FormActions>
      </form>
      {mayWithdraw && (
        <>
          <h2 className="mt-12">{t.consentPage.withdrawHeading}</h2>
          <p className="mt-3">{t.consentPage.withdrawLead}</p>
          <p className="mt-4">
            <ButtonLink href={`/cases/${id}/withdrawal`} variant="danger">
              {t.consentPage.toWithdrawal}
            </ButtonLink>
          </p>
        </>
      )}
    </Page>
  )
}
