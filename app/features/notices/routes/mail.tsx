import { redirect } from '@remix-run/node'
import { holderOf } from '#app/core/actor.ts'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { clearBounce } from '../bounces.server.ts'
import { mayBeTold } from '../policy.ts'

export const loader = load(mayBeTold, async () => redirect('/me/notifications'))

export const action = act(mayBeTold, async ({ ctx, scope }) => {
  await clearBounce(ctx, holderOf(ctx.actor)!.id)
  return seeOther(scope, '/me/notifications', 'mailAgain')
})
