import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { publishAnnouncement } from '../announcing.server.ts'
import { ManagedPage } from '../components/managed-page.tsx'
import { versionForm } from '../forms.ts'
import { receiptsInAddress } from '../input.ts'
import { managedAnnouncement } from '../managing.query.server.ts'
import { mayAnnounce } from '../policy.ts'

export const loader = load(mayAnnounce, ({ ctx, params, url }) =>
  managedAnnouncement(ctx, params.id!, receiptsInAddress.parse(Object.fromEntries(url.searchParams))),
)

export const action = act(mayAnnounce, (page) =>
  submit(page, versionForm, async ({ version }) => {
    await publishAnnouncement(page.ctx, page.params.id!, version)
    return seeOther(page.scope, `/admin/announcements/${page.params.id}`, 'published')
  }),
)

export default function Managed() {
  return (
    <ManagedPage
      announcement={useLoaderData<typeof loader>()}
      errors={useActionData<typeof action>()?.errors ?? {}}
    />
  )
}
