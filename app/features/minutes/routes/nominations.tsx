import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayReadWorkshops } from '#app/features/workshops/index.server.ts'
import { nominateCase } from '../agenda.server.ts'
import { NominationsPage } from '../components/nominations-page.tsx'
import { nominationForm } from '../forms.ts'
import { nominationsPage } from '../nominations.query.server.ts'

export const loader = load(mayReadWorkshops, ({ ctx, params }) => nominationsPage(ctx, params.id!))

export const action = act(mayReadWorkshops, (page) =>
  submit(page, nominationForm, async (input) => {
    await nominateCase(page.ctx, page.params.id!, input.case)
    return seeOther(page.scope, `/workshops/${page.params.id}/cases`, 'nominated')
  }),
)

export default function Nominations() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <NominationsPage nominations={useLoaderData<typeof loader>()} state={state} />
}
