import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { RoomPage } from '../components/room-page.tsx'
import { clockForm } from '../forms.ts'
import { mayReadWorkshops } from '../policy.ts'
import { roomPage } from '../room.query.server.ts'
import { setClock } from '../room.server.ts'

// The clock runs by script; without it the page tells the time at which it was loaded.
export const handle = { hydrate: true }

export const loader = load(mayReadWorkshops, ({ ctx, params }) => roomPage(ctx, params.id!))

export const action = act(mayReadWorkshops, (page) =>
  submit(page, clockForm, async (input) => {
    await setClock(page.ctx, page.params.id!, input)
    return seeOther(page.scope, `/workshops/${page.params.id}/room`)
  }),
)

export default function Room() {
  const errors = useActionData<typeof action>()?.errors
  return <RoomPage room={useLoaderData<typeof loader>()} errors={errors ?? {}} />
}
