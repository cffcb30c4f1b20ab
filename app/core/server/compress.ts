import type { MiddlewareHandler } from 'hono'
import { compressed, encodingFor, worthwhile } from '../http/compression.server.ts'
import type { Env } from './env.ts'

const compressible = /^(text\/|application\/(json|javascript)|image\/svg)/

/** Compresses whole answers that are not compressed yet; pages are, as they are drawn (`entry.server.tsx`). */
export const compressPages: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const { res } = c
  if (res.headers.has('Content-Encoding') || !res.body || c.req.method === 'HEAD') return
  if (res.headers.get('Cache-Control')?.includes('no-transform')) return
  if (!compressible.test(res.headers.get('Content-Type') ?? '')) return
  const encoding = encodingFor(c.req.header('accept-encoding'))
  if (!/accept-encoding/i.test(res.headers.get('Vary') ?? '')) res.headers.append('Vary', 'Accept-Encoding')
  if (!encoding) return
  const page = Buffer.from(await res.arrayBuffer())
  const headers = new Headers(res.headers)
  const large = page.length >= worthwhile
  const body = large ? await compressed(page, encoding) : page
  if (large) headers.set('Content-Encoding', encoding)
  headers.set('Content-Length', String(body.length))
  c.res = undefined
  c.res = new Response(new Uint8Array(body), { status: res.status, headers })
}
