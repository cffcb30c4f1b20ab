import { useActionData, useLoaderData } from '@remix-run/react'
import { prefectures } from '#db/reference/areas.ts'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { Page } from '#app/ui/page.tsx'
import { usualAgenda, writeAgenda } from '../agenda.ts'
import { PollForm } from '../components/poll-form.tsx'
import { useMessages } from '../components/use-messages.ts'
import { pollForm } from '../forms.ts'
import { openPoll } from '../poll.server.ts'
import { mayPlanWorkshops } from '../policy.ts'

export const loader = load(mayPlanWorkshops, async ({ ctx }) => {
  const agenda = writeAgenda(usualAgenda(90, ctx.locale))
  const values: Record<string, unknown> = { id: ctx.newId(), minutes: '90', agenda }
  return { values, prefectures }
})

export const action = act(mayPlanWorkshops, (page) =>
  submit(page, pollForm, async (input) => {
    const id = await openPoll(page.ctx, input)
    return seeOther(page.scope, `/workshops/${id}/poll`, 'asked')
  }),
)

export default function NewPoll() {
  const { values, prefectures: areas } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values, errors: {} }
  const t = useMessages()
  return (
    <Page
      title={t.poll.title}
      breadcrumb={[{ href: '/workshops', label: t.workshops }]}
      errors={state.errors}
      below={<p>{t.poll.lead}</p>}
      narrow
    >
      <PollForm state={state} prefectures={areas} />
    </Page>
  )
}
