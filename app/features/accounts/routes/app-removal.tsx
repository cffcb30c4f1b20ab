import { useActionData } from '@remix-run/react'
import { seeOther, withSession } from '#app/core/http/answer.server.ts'
import { submit } from '#app/core/http/form.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { RemovalPage } from '../components/removal-page.tsx'
import { useMessages } from '../components/use-messages.ts'
import { removeFactor } from '../factors.server.ts'
import { noFieldsForm } from '../forms.ts'
import { isSignedIn } from '../policy.ts'
import { recentProof } from '../proof.server.ts'

export const loader = load(isSignedIn, async ({ ctx }) => {
  recentProof(ctx)
  return null
})

export const action = act(isSignedIn, (page) =>
  submit(page, noFieldsForm, async () => {
    const token = await removeFactor(page.ctx, 'app')
    return withSession(seeOther(page.scope, '/me/security', 'factorRemoved'), page.scope, token)
  }),
)

export default function AppRemoval() {
  const { security: t } = useMessages()
  return <RemovalPage name={t.app} answer={useActionData<typeof action>()} />
}
