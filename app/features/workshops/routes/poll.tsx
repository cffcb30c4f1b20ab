import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { PollPage } from '../components/poll-page.tsx'
import { pollAnswerForm } from '../forms.ts'
import { pollPage } from '../poll.query.server.ts'
import { answerPoll } from '../poll.server.ts'
import { mayReadWorkshops, mayRegister } from '../policy.ts'

export const loader = load(mayReadWorkshops, ({ ctx, params }) => pollPage(ctx, params.id!))

export const action = act(mayRegister, (page) =>
  submit(page, pollAnswerForm, async (input) => {
    await answerPoll(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}/poll`, 'answered')
  }),
)

export default function Poll() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <PollPage poll={useLoaderData<typeof loader>()} state={state} />
}
