import { useLoaderData } from '@remix-run/react'
import { load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { FactorList } from '../components/factor-list.tsx'
import { SessionList } from '../components/session-list.tsx'
import { useMessages } from '../components/use-messages.ts'
import { ownSecurity } from '../factors.query.server.ts'
import { isSignedIn } from '../policy.ts'

export const loader = load(isSignedIn, ({ ctx }) => ownSecurity(ctx))

export default function Security() {
  const { factors, sessions } = useLoaderData<typeof loader>()
  const { security: t } = useMessages()
  return (
    <Page title={t.title} flash={useFlash(t.flash)}>
      <h2>{t.email}</h2>
      <p className="mt-3">{t.emailLead}</p>
      <FormActions>
        <ButtonLink variant="outline" href="/me/security/email">
          {t.changeEmail}
        </ButtonLink>
      </FormActions>
      <h2 className="mt-12">{t.password}</h2>
      <p className="mt-3">{t.passwordLead}</p>
      <FormActions>
        <ButtonLink variant="outline" href="/me/security/password">
          {t.changePassword}
        </ButtonLink>
      </FormActions>
      <h2 className="mt-12">{t.factors}</h2>
      <p className="mt-3 mb-6 max-w-[45rem]">{t.factorsLead}</p>
      <FactorList {...factors} />
      <h2 className="mt-12">{t.sessions}</h2>
      <p className="mt-3 mb-6 max-w-[45rem]">{t.sessionsLead}</p>
      <SessionList sessions={sessions} />
    </Page>
  )
}
