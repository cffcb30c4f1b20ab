import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayReadWorkshops } from '#app/features/workshops/index.server.ts'
import { nominateCase } from '../agenda.server.ts'
import { NominationPage } from '../components/nomination-page.tsx'
import { offerForm } from '../forms.ts'
import { nominationPage } from '../nomination.query.server.ts'

export const loader = load(mayReadWorkshops, ({ ctx, params }) => nominationPage(ctx, params.id!))

export const action = act(mayReadWorkshops, (page) =>
  submit(page, offerForm, async ({ workshop }) => {
    await nominateCase(page.ctx, workshop, page.params.id!)
    return seeOther(page.scope, `/workshops/${workshop}/cases`, 'nominated')
  }),
)

export default function Nomination() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <NominationPage nomination={useLoaderData<typeof loader>()} state={state} />
}
