import { load } from '#app/core/http/route.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { mayChangeFactors } from '../policy.ts'

export const loader = load(mayChangeFactors, async () => null)

export default function SetUp() {
  const { setUp: t, security, verify } = useMessages()
  return (
    <Page title={t.title} narrow>
      <p>{t.lead}</p>
      <ul className="mt-3 list-disc pl-6">
        <li>{t.passkeyWhat}</li>
        <li>{t.appWhat}</li>
        <li>{t.printedWhat}</li>
      </ul>
      <FormActions>
        <ButtonLink size="lg" href="/me/security/passkeys">
          {security.addPasskey}
        </ButtonLink>
        <ButtonLink size="lg" variant="outline" href="/me/security/app">
          {security.setUpApp}
        </ButtonLink>
        <ButtonLink size="lg" variant="outline" href="/me/security/codes">
          {security.printCodes}
        </ButtonLink>
      </FormActions>
      <form method="post" action="/logout" className="mt-8">
        <Button variant="text">{verify.stop}</Button>
      </form>
    </Page>
  )
}
