import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, load } from '#app/core/http/route.server.ts'
import { useFlash } from '#app/core/http/use-flash.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { useMessages } from '../components/use-messages.ts'
import { hasFeed, openFeed } from '../feed.server.ts'
import { mayReadWorkshops } from '../policy.ts'

export const loader = load(mayReadWorkshops, async ({ ctx }) => ({ open: await hasFeed(ctx) }))

export const action = act(mayReadWorkshops, async ({ ctx }) => json({ address: await openFeed(ctx) }))

export default function Feed() {
  const { open } = useLoaderData<typeof loader>()
  const address = useActionData<typeof action>()?.address
  const { feed: t, workshops, flash } = useMessages()
  return (
    <Page
      title={t.title}
      breadcrumb={[{ href: '/workshops', label: workshops }]}
      flash={useFlash(flash)}
      below={<p>{t.lead}</p>}
      narrow
    >
      <ul className="list-disc pl-6">
        {t.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {address && (
        <TextInput
          name="address"
          label={t.address}
          help={t.addressHelp}
          value={address}
          required={null}
          readOnly
        />
      )}
      <form method="post" action="/workshops/feed">
        <FormActions>
          <Button variant={address ? 'outline' : 'fill'}>{open ? t.renew : t.open}</Button>
        </FormActions>
      </form>
      {open && (
        <form method="post" action="/workshops/feed/closing" className="mt-4">
          <Button variant="danger">{t.close}</Button>
        </form>
      )}
    </Page>
  )
}
