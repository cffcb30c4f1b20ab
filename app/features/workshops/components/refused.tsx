import { Page } from '#app/ui/page.tsx'
import { useMessages } from './use-messages.ts'

type Props = { title: string; errors: Record<string, string[]> | undefined; back: string }

/** Seen only when a change that is one button was refused; the address behind it shows the page with the button. */
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
