import { redirect } from '@remix-run/node'
import { seeOther, withSession } from '#app/core/http/answer.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { signOut } from '../sign-in.server.ts'

export const loader = load('anyone', async () => redirect('/'))

export const action = act('anyone', async ({ ctx, scope }) => {
  await signOut(ctx, ctx.actor)
  return withSession(seeOther(scope, '/', 'signedOut'), scope, null)
})
