import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { answerStatement } from '../answers.server.ts'
import { DeskStatementPage } from '../components/desk-statement-page.tsx'
import { deskStatement } from '../desk.query.server.ts'
import { answerForm } from '../forms.ts'
import { mayUseDesk } from '../policy.ts'
import { whereNow } from '../statement-state.server.ts'

export const loader = load(mayUseDesk, async ({ ctx, params }) => {
  const now = await whereNow(ctx.store.read, params.id!)
  if (now !== params.id) throw redirect(`/desk/${now}`)
  return deskStatement(ctx, params.id!)
})

export const action = act(mayUseDesk, (page) =>
  submit(page, answerForm, async (input) => {
    await answerStatement(page.ctx, page.params.id!, input)
    return seeOther(page.scope, '/desk', 'answer-sent')
  }),
)

export default function DeskStatement() {
  const answer = useActionData<typeof action>()
  return <DeskStatementPage statement={useLoaderData<typeof loader>()} answer={answer} />
}
