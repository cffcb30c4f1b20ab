import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import type { usePasskey } from './use-passkey.ts'
import { useMessages } from './use-messages.ts'

type Props = Omit<ReturnType<typeof usePasskey>, 'onSubmit'> & { label: string; origin: string }

/** The button that asks the device; it is there only when it works, and what went wrong stands above it. */
export function PasskeyButton({ ready, problem, label, origin }: Props) {
  const { passkey: t } = useMessages()
  const said = problem && t.problems[problem]
  return (
    <>
      <input type="hidden" name="credential" />
      <div role="status" className="mt-6 empty:hidden">
        {said && <Banner tone="warning" as="p" title={typeof said === 'string' ? said : said(origin)} />}
      </div>
      {ready && (
        <FormActions>
          <Button size="lg">{label}</Button>
        </FormActions>
      )}
      <noscript>
        <p className="mt-6">{t.needsScript}</p>
      </noscript>
    </>
  )
}
