import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { useMessages } from './use-messages.ts'

/** Goes on to the page of passkeys with what was kept from before the session ended. */
export function PasskeyHandOver({ hidden }: { hidden: Record<string, unknown> }) {
  const { verify: t } = useMessages()
  return (
    <form method="post" action="/login/passkey" className="mb-8">
      <HiddenFields fields={hidden} />
      <Button variant="outline">{t.usePasskey}</Button>
    </form>
  )
}
