import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { archiveAnnouncement } from '../announcing.server.ts'
import { mayAnnounce } from '../policy.ts'

export const loader = load(mayAnnounce, async ({ params }) => redirect(`/admin/announcements/${params.id}`))

export const action = act(mayAnnounce, async ({ ctx, scope, params }) => {
  await archiveAnnouncement(ctx, params.id!)
  return seeOther(scope, `/admin/announcements/${params.id}`, 'archived')
})
