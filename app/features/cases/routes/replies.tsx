import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import type { FormState } from '#app/ui/form-state.ts'
import { Page } from '#app/ui/page.tsx'
import { QuestionBox } from '../components/question-box.tsx'
import { ReplyForm } from '../components/reply-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import type { ReplyCheck } from '../reply-check.server.ts'
import { dismissalsIn } from '#app/features/anonymisation/index.ts'
import { replyForm } from '../forms.ts'
import { refuse } from '../messages.ts'
import { mayWriteCases } from '../policy.ts'
import { answerCase } from '../replies.server.ts'
import { caseThread } from '../thread.query.server.ts'

export const loader = load(mayWriteCases, async ({ ctx, params }) => {
  const { id, title, html, by, isMine, may, replyId } = await caseThread(ctx, params.id!)
  if (!may.reply) throw refuse('closed', (t) => t.errors.closed)
  return { id, title, question: html.question ?? '', askerIsHidden: isMine && 'alias' in by, replyId }
})

export const action = act(mayWriteCases, (page) =>
  submit(page, replyForm, async (input) => {
    const answer = await answerCase(page.ctx, page.params.id!, input)
    if ('again' in answer) return json<FormState & Partial<ReplyCheck>>(answer.again, { status: 422 })
    return seeOther(page.scope, `/cases/${page.params.id}#answer-${answer.position}`, 'answered')
  }),
)

export default function Replies() {
  const { id, title, question, askerIsHidden, replyId } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as (FormState & Partial<ReplyCheck>) | undefined
  const t = useMessages()
  const state = answer ?? { values: {}, errors: {} }
  return (
    <Page
      title={t.writeAnswer}
      breadcrumb={[
        { href: '/cases', label: t.cases },
        { href: `/cases/${id}`, label: title },
      ]}
      errors={state.errors}
      narrow
    >
      <QuestionBox html={question} />
      <ReplyForm
        caseId={id}
        askerIsHidden={askerIsHidden}
        state={state}
        findings={answer?.findings ?? []}
        dismissals={answer?.dismissals ?? dismissalsIn(state.values) ?? []}
        replyId={String(state.values.id ?? replyId)}
      />
    </Page>
  )
}
