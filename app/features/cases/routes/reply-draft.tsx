import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { replyDraftForm } from '../forms.ts'
import { mayWriteCases } from '../policy.ts'
import { saveReplyDraft } from '../reply-drafts.server.ts'
import { attachmentsAt } from '../targets.ts'
import { caseThread } from '../thread.query.server.ts'

export const loader = load(mayWriteCases, async ({ ctx, params }) => {
  const { id } = await caseThread(ctx, params.id!)
  return redirect(`/cases/${id}/replies`)
})

export const action = act(mayWriteCases, (page) =>
  submit(page, replyDraftForm, async (input) => {
    await saveReplyDraft(page.ctx, page.params.id!, input)
    if (input.next)
      return seeOther(
        page.scope,
        attachmentsAt({ caseId: page.params.id!, unsent: input.to ?? 0 }),
        'draftSaved',
      )
    const to = input.to ? `?to=${input.to}` : ''
    return seeOther(page.scope, `/cases/${page.params.id}/replies${to}`, 'draftSaved')
  }),
)
