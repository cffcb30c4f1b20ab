import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { saveAnswerDraft } from '../answer-drafts.server.ts'
import { DeskStatementPage } from '../components/desk-statement-page.tsx'
import { deskStatement } from '../desk.query.server.ts'
import { answerDraftForm } from '../forms.ts'
import { mayUseDesk } from '../policy.ts'

export const loader = load(mayUseDesk, ({ ctx, params }) => deskStatement(ctx, params.id!))

export const action = act(mayUseDesk, (page) =>
  submit(page, answerDraftForm, async (input) => {
    await saveAnswerDraft(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/desk/${page.params.id}#answer`, 'draft-kept')
  }),
)

export default function AnswerDraft() {
  const answer = useActionData<typeof action>()
  return <DeskStatementPage statement={useLoaderData<typeof loader>()} answer={answer} />
}
