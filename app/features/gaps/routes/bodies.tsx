import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { bodiesPage } from '../bodies.query.server.ts'
import { addBody } from '../bodies.server.ts'
import { BodiesPage } from '../components/bodies-page.tsx'
import { competenceForm } from '../forms.ts'
import { bodiesFilter } from '../input.ts'
import { mayKeepBodies } from '../policy.ts'

export const loader = load(mayKeepBodies, async ({ ctx, url }) => {
  const filter = bodiesFilter.parse(Object.fromEntries(url.searchParams))
  return { ...(await bodiesPage(ctx, filter)), filter }
})

export const action = act(mayKeepBodies, (page) =>
  submit(page, competenceForm, async (input) => {
    await addBody(page.ctx, input)
    return seeOther(page.scope, '/admin/bodies', 'body-added')
  }),
)

export default function Bodies() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <BodiesPage {...useLoaderData<typeof loader>()} state={state} />
}
