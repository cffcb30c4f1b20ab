import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { closeFeed } from '../feed.server.ts'
import { mayReadWorkshops } from '../policy.ts'

export const loader = load(mayReadWorkshops, async () => redirect('/workshops/feed'))

export const action = act(mayReadWorkshops, async ({ ctx, scope }) => {
  await closeFeed(ctx)
  return seeOther(scope, '/workshops/feed', 'feedClosed')
})
