import { useActionData, useLoaderData } from '@remix-run/react'
import { seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { RemovalPage } from '../components/removal-page.tsx'
import { ownPasskey } from '../factors.query.server.ts'
import { noFieldsForm } from '../forms.ts'
import { removePasskey } from '../passkeys.server.ts'
import { isSignedIn } from '../policy.ts'
import { recentProof } from '../proof.server.ts'

export const loader = load(isSignedIn, async ({ ctx, params }) => {
  const key = await ownPasskey(ctx, params.id!)
  recentProof(ctx)
  return key
})

export const action = act(isSignedIn, (page) =>
  submit(page, noFieldsForm, async () => {
    const token = await removePasskey(page.ctx, page.params.id!)
    return withSession(seeOther(page.scope, '/me/security', 'factorRemoved'), page.scope, token)
  }),
)

export default function PasskeyRemoval() {
  const { name } = useLoaderData<typeof loader>()
  return <RemovalPage name={name} answer={useActionData<typeof action>()} />
}
