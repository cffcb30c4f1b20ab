import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { checkInPage } from '../attendance.query.server.ts'
import { checkIn } from '../check-in.server.ts'
import { CheckInPage } from '../components/check-in-page.tsx'
import { checkInForm } from '../forms.ts'
import { mayReadWorkshops } from '../policy.ts'

// The picture on the wall leads here with the word: whoever follows it still has to press the button.
export const loader = load(mayReadWorkshops, async ({ ctx, params, url }) => ({
  ...(await checkInPage(ctx, params.id!)),
  word: url.searchParams.get('word') ?? '',
}))

export const action = act(mayReadWorkshops, (page) =>
  submit(page, checkInForm, async ({ word }) => {
    await checkIn(page.ctx, page.params.id!, { word, address: page.scope.clientAddress })
    return seeOther(page.scope, `/workshops/${page.params.id}`, 'checkedIn')
  }),
)

export default function CheckIn() {
  const { word, ...day } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>() ?? { values: { word }, errors: {} }
  return <CheckInPage day={day} state={state} />
}
