import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { cancelMove } from '../moves.server.ts'
import { mayKeepProfile } from '../policy.ts'

export const loader = load(mayKeepProfile, async () => redirect('/me'))

export const action = act(mayKeepProfile, async ({ ctx, scope }) => {
  await cancelMove(ctx)
  return seeOther(scope, '/me', 'cancelled')
})
