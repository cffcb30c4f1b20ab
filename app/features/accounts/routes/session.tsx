import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { endOwnSession } from '../own-sessions.server.ts'
import { isSignedIn } from '../policy.ts'

export const loader = load(isSignedIn, async () => redirect('/me/security'))

export const action = act(isSignedIn, async ({ ctx, scope, params }) => {
  await endOwnSession(ctx, params.id!)
  return seeOther(scope, '/me/security', 'sessionEnded')
})
