import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { MatterPage } from '../components/matter-page.tsx'
import { decideOnMatter } from '../decide.server.ts'
import { decisionForm } from '../forms.ts'
import { matterToDecide } from '../matter.query.server.ts'
import { mayModerate } from '../policy.ts'

export const loader = load(mayModerate, ({ ctx, params }) => matterToDecide(ctx, params.id!))

export const action = act(mayModerate, (page) =>
  submit(page, decisionForm, async (input) => {
    await decideOnMatter(page.ctx, page.params.id!, input)
    return seeOther(page.scope, '/moderation/reports', 'decided')
  }),
)

export default function Matter() {
  const state = useActionData<typeof action>() ?? { values: {}, errors: {} }
  return <MatterPage matter={useLoaderData<typeof loader>()} state={state} />
}
