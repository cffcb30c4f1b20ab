import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { ReplyPage } from '../components/reply-page.tsx'
import type { ReplyCheck } from '../reply-check.server.ts'
import { replyForm } from '../forms.ts'
import { postInAddress } from '../input.ts'
import { refuse } from '../messages.ts'
import { mayWriteCases } from '../policy.ts'
import { answerCase } from '../replies.server.ts'
import { caseThread } from '../thread.query.server.ts'

export const loader = load(mayWriteCases, async ({ ctx, params, url }) => {
  const { id, title, html, by, isMine, may, replyId, answers, drafts, files } = await caseThread(
    ctx,
    params.id!,
  )
  if (!may.reply) throw refuse('closed', (t) => t.errors.closed)
  const to = postInAddress.parse(url.searchParams.get('to'))
  const above = answers.find(({ position }) => position === to)
  if (to > 0 && !above?.by) throw refuse('closed', (t) => t.errors.answerGone)
  const draft = drafts.find((one) => one.to === (to || null)) ?? null
  return {
    ...{ id, title, question: html.question ?? '', askerIsHidden: isMine && 'alias' in by, replyId, draft },
    files: files.filter(({ draftTo }) => draftTo === to),
    above: above?.by ? { position: to, html: above.html, by: above.by } : null,
  }
})

export const action = act(mayWriteCases, (page) =>
  submit(page, replyForm, async (input) => {
    const answer = await answerCase(page.ctx, page.params.id!, input)
    if ('again' in answer) return json<FormState & Partial<ReplyCheck>>(answer.again, { status: 422 })
    return seeOther(page.scope, `/cases/${page.params.id}#answer-${answer.position}`, 'answered')
  }),
)

export default function Replies() {
  const answer = useActionData<typeof action>() as (FormState & Partial<ReplyCheck>) | undefined
  return <ReplyPage {...useLoaderData<typeof loader>()} answer={answer} />
}
