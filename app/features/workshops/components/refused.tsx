import { Page } from '#app/ui/page.tsx'
import { useMessages } from './use-messages.ts'

type Props = { title: string; errors: Record<string, string[]> | undefined; back: string }

/** Why a change that is one button was refused, and the way back to the button. */
export function Refused({ title, errors, back }: Props) {
  const t = useMessages()
  return (
    <Page title={title} breadcrumb={[{ href: '/workshops', label: t.workshops }]} errors={errors ?? {}}>
      <p>
        <a href={back}>{t.registration.back}</a>
      </p>
    </Page>
  )
}
