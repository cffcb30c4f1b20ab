import { useActionData, useLoaderData } from '@remix-run/react'
import { act, load } from '#app/core/http/route.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { stopMails, whatStops } from '../stop-links.server.ts'

export const loader = load('anyone', async ({ ctx, params }) => ({
  what: await whatStops(ctx, params.token!),
}))

// Programs for mail send a form of their own (RFC 8058) from elsewhere: nothing of it is read.
export const action = act('anyone', async ({ ctx, params }) => {
  await stopMails(ctx, params.token!)
  return { done: true }
})

export default function Unsubscribe() {
  const { what } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()?.done ?? false
  const { stop: t, kinds, settings } = useMessages()
  return (
    <Page title={done ? t.doneTitle : t.title} narrow>
      <p>{done ? t.done : what === 'digest' ? t.digest : t.what(kinds[what])}</p>
      <p className="mt-3">{t.still}</p>
      {done ? (
        <FormActions>
          <ButtonLink variant="outline" href="/me/notifications/settings">
            {settings.title}
          </ButtonLink>
        </FormActions>
      ) : (
        <form method="post">
          <FormActions>
            <Button size="lg">{t.submit}</Button>
          </FormActions>
        </form>
      )}
    </Page>
  )
}
