import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayReadWorkshops } from '#app/features/workshops/index.server.ts'
import { addTopic } from '../agenda.server.ts'
import { MinutesPage } from '../components/minutes-page.tsx'
import { topicForm } from '../forms.ts'
import { minutesPage } from '../minutes.query.server.ts'

export const loader = load(mayReadWorkshops, ({ ctx, params }) => minutesPage(ctx, params.id!))

export const action = act(mayReadWorkshops, (page) =>
  submit(page, topicForm, async (input) => {
    await addTopic(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}/minutes`, 'added')
  }),
)

export default function Minutes() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <MinutesPage minutes={useLoaderData<typeof loader>()} state={state} />
}
