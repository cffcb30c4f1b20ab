import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { readingForm } from '../forms.ts'
import { mayReadCases } from '../policy.ts'
import { markRead } from '../reading.server.ts'
import { caseThread } from '../thread.query.server.ts'

export const loader = load(mayReadCases, async ({ ctx, params }) => {
  const { id } = await caseThread(ctx, params.id!)
  return redirect(`/cases/${id}`)
})

export const action = act(mayReadCases, (page) =>
  submit(page, readingForm, async (input) => {
    await markRead(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/cases/${page.params.id}`, input.to === 'none' ? 'unread' : 'read')
  }),
)
