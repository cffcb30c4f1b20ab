import { redirect } from '@remix-run/node'
import { seeOther } from '#app/core/http/answer.server.ts'
import { cookie, sessionCookie } from '#app/core/http/cookies.server.ts'
import { act, load } from '#app/core/http/route.server.ts'
import { signOut } from '../sign-in.server.ts'

export const loader = load('anyone', async () => redirect('/'))

export const action = act('anyone', async ({ ctx, scope }) => {
  if (ctx.actor.kind === 'person') await signOut(ctx, ctx.actor)
  const answer = seeOther(scope, '/', 'signedOut')
  answer.headers.append('Set-Cookie', cookie(sessionCookie, '', { secure: scope.secureCookies, maxAge: 0 }))
  return answer
})
