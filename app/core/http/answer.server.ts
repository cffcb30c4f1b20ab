import { redirect } from '@remix-run/node'
import { isOwnPath } from '../own-path.ts'
import { cookie, flashCookie } from './cookies.server.ts'
import type { RequestScope } from './scope.server.ts'

/** Goes to another page after a change; `flash` names the sentence that it shows once. */
export function seeOther(scope: RequestScope, to: string, flash?: string) {
  const headers = new Headers()
  if (flash)
    headers.append('Set-Cookie', cookie(flashCookie, flash, { secure: scope.secureCookies, maxAge: 60 }))
  return redirect(to, { status: 303, headers })
}

/** A path on this site, or the home page: an address from outside must not lead away. */
export const ownPath = (path: string | null | undefined) => (path && isOwnPath(path) ? path : '/')
