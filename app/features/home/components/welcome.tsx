import { ButtonLink } from '#app/ui/button.tsx'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from './use-messages.ts'

/** What the site is, for those who are not signed in. */
export function Welcome() {
  const { welcome: t, flash } = useMessages()
  return (
    <Page title={t.title} narrow flash={useFlash(flash)}>
      <p className="text-std-17N-170">{t.lead}</p>
      <p className="mt-6">
        <ButtonLink href="/login" size="lg">
          {t.signIn}
        </ButtonLink>
      </p>
      <ul className="mt-8 list-disc space-y-2 pl-6">
        {t.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <h2 className="mt-8">{t.whoTitle}</h2>
      <p className="mt-3">{t.who}</p>
    </Page>
  )
}
