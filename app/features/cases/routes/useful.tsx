import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { postAnchor } from '../anchor.ts'
import { markForm } from '../forms.ts'
import { markUseful } from '../marks.server.ts'
import { mayWriteCases } from '../policy.ts'
import { caseThread } from '../thread.query.server.ts'

export const loader = load(mayWriteCases, async ({ ctx, params }) => {
  const { id } = await caseThread(ctx, params.id!)
  return redirect(`/cases/${id}`)
})

export const action = act(mayWriteCases, (page) =>
  submit(page, markForm, async (input) => {
    await markUseful(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/cases/${page.params.id}${postAnchor(input.post)}`)
  }),
)
