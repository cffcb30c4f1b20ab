import { redirect } from '@remix-run/node'
import { isOwnPath } from '../own-path.ts'
import { cookie, flashCookie, sessionCookie } from './cookies.server.ts'
import type { RequestScope } from './scope.server.ts'

/** Goes to another page after a change; `flash` names the sentence that it shows once. */
export function seeOther(scope: RequestScope, to: string, flash?: string) {
  const headers = new Headers()
  if (flash)
    headers.append('Set-Cookie', cookie(flashCookie, flash, { secure: scope.secureCookies, maxAge: 60 }))
  return redirect(to, { status: 303, headers })
}

/** The same answer, with the token of a session for the browser to keep; without one, it forgets the session. */
export function withSession<Answer extends Response>(
  answer: Answer,
  scope: RequestScope,
  token: string | null,
): Answer {
  const options = { secure: scope.secureCookies, ...(token ? {} : { maxAge: 0 }) }
  answer.headers.append('Set-Cookie', cookie(sessionCookie, token ?? '', options))
  return answer
}

/** A path on this site, or the home page: an address from outside must not lead away. */
export const ownPath = (path: string | null | undefined) => (path && isOwnPath(path) ? path : '/')
