import { useActionData } from '@remix-run/react'
import { useParams } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { RefusalPage } from '../components/refusal-page.tsx'
import { refusalForm } from '../forms.ts'
import { requestPage } from '../list.query.server.ts'
import { refuse } from '../messages.ts'
import { mayOpenIdentities } from '../policy.ts'
import { refuseRequest } from '../requests.server.ts'

export const loader = load(mayOpenIdentities, async ({ ctx, params }) => {
  const { may } = await requestPage(ctx, params.id!)
  if (!may.decide) throw refuse('closed', (t) => t.errors.over)
  return null
})

export const action = act(mayOpenIdentities, (page) =>
  submit(page, refusalForm, async (input) => {
    await refuseRequest(page.ctx, page.params.id!, input)
    return seeOther(page.scope, '/admin/identities', 'refused')
  }),
)

export default function Refusal() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <RefusalPage id={useParams().id!} state={state} />
}
