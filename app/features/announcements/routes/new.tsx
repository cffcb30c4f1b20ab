import { useActionData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Page } from '#app/ui/page.tsx'
import { saveAnnouncement } from '../announcing.server.ts'
import { AnnouncementForm } from '../components/announcement-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { announcementForm } from '../forms.ts'
import { mayAnnounce } from '../policy.ts'

export const loader = load(mayAnnounce, async () => null)

export const action = act(mayAnnounce, (page) =>
  submit(page, announcementForm, async (input) => {
    const id = page.ctx.newId()
    await saveAnnouncement(page.ctx, id, input)
    return seeOther(page.scope, `/admin/announcements/${id}`, 'saved')
  }),
)

export default function New() {
  const state = useActionData<typeof action>() ?? { values: { version: 0 }, errors: {} }
  const { form: t, admin } = useMessages()
  return (
    <Page
      title={t.newTitle}
      breadcrumb={[{ href: '/admin/announcements', label: admin.title }]}
      errors={state.errors}
      below={<p>{t.lead}</p>}
      narrow
    >
      <AnnouncementForm state={state} back="/admin/announcements" />
    </Page>
  )
}
