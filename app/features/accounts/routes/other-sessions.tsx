import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { endOtherSessions } from '../own-sessions.server.ts'
import { isSignedIn } from '../policy.ts'

export const loader = load(isSignedIn, async () => redirect('/me/security'))

export const action = act(isSignedIn, async ({ ctx, scope }) => {
  await endOtherSessions(ctx)
  return seeOther(scope, '/me/security', 'othersEnded')
})
