import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { mayBeTold } from '../policy.ts'
import { renewStopLinks } from '../settings.server.ts'

export const loader = load(mayBeTold, async () => redirect('/me/notifications/settings'))

export const action = act(mayBeTold, async ({ ctx, scope }) => {
  await renewStopLinks(ctx)
  return seeOther(scope, '/me/notifications/settings', 'renewed')
})
