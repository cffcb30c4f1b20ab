import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

const policy = (nonce: string, secure: boolean) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

export const securityHeaders =
  (secure: boolean): MiddlewareHandler<Env> =>
  async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    await next()
    const { headers } = c.res
    // The answer with somebody's file is stricter still.
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy(nonce, secure))
    headers.set('X-Content-Type-Options', 'nosniff')
    // Not no-referrer: browsers then send `Origin: null` with forms.
    headers.set('Referrer-Policy', 'same-origin')
    headers.set('X-Frame-Options', 'DENY')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
    headers.set('X-Robots-Tag', 'noindex, nofollow')
    if (secure) headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  }

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

// The link in the head of a mail is sent by the reader's mail provider (RFC 8058). Its secret is in the address.
const oneClick = /^\/unsubscribe\/[^/]+$/

/** Whether a form may come from anywhere: the answer depends on no cookie. */
const isOneClick = ({ method, url }: Request) => method === 'POST' && oneClick.test(new URL(url).pathname)

/** The request as Remix takes it: it too refuses forms from elsewhere, so what may come from there says nothing of it. */
export function forRemix(request: Request): Request {
  if (!isOneClick(request)) return request
  const headers = new Headers(request.headers)
  for (const name of ['origin', 'cookie', 'content-type', 'content-length']) headers.delete(name)
  return new Request(request.url, { method: 'POST', headers })
}

/**
 * Refuses every unsafe method whose Origin is not exactly this site. Without a public address (a demo) the site is
 * whatever loopback name the browser used.
 */
export const exactOrigin =
  (publicUrl: string | null): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (safeMethods.has(c.req.method) || isOneClick(c.req.raw)) return next()
    const host = c.req.header('host') ?? ''
    const own = publicUrl ?? (loopback.test(host) ? `http://${host}` : null)
    if (own === null || c.req.header('origin') !== own) {
      return c.text(
        'This form did not come from this site. / この画面は、このサイトのものではありません。\n',
        403,
      )
    }
    return next()
  }
