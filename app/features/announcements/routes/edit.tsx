import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { saveAnnouncement } from '../announcing.server.ts'
import { AnnouncementForm } from '../components/announcement-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { announcementForm } from '../forms.ts'
import { draftValues } from '../managing.query.server.ts'
import { mayAnnounce } from '../policy.ts'

export const loader = load(mayAnnounce, async ({ ctx, params }) => ({
  id: params.id!,
  values: await draftValues(ctx, params.id!),
}))

export const action = act(mayAnnounce, (page) =>
  submit(page, announcementForm, async (input) => {
    await saveAnnouncement(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/admin/announcements/${page.params.id}`, 'saved')
  }),
)

export default function Edit() {
  const { id, values } = useLoaderData<typeof loader>()
  const answer: FormState = useActionData<typeof action>() ?? { values, errors: {} }
  // Sent again, it replaces what the other page saved.
  const state = answer.conflict
    ? { ...answer, values: { ...answer.values, version: values.version } }
    : answer
  const { form: t, admin } = useMessages()
  return (
    <Page
      title={t.editTitle}
      breadcrumb={[{ href: '/admin/announcements', label: admin.title }]}
      errors={state.errors}
      below={<p>{t.lead}</p>}
      narrow
    >
      <AnnouncementForm state={state} back={`/admin/announcements/${id}`} />
    </Page>
  )
}
