import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

const lifeOf = (path: string) =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'

/** Serves what the build made; names under /assets hold a hash, so they never change. */
export function assets(clientFolder: string): MiddlewareHandler<Env> {
  const files = serveStatic<Env>({ root: clientFolder, precompressed: true })
  return async (c, next) => {
    if (!(c.req.method === 'GET' || c.req.method === 'HEAD') || !/\.\w+$/.test(c.req.path)) return next()
    // `onFound` comes too late for a header: the answer is made by then.
    const found = await files(c, next)
    if (found?.ok) found.headers.set('Cache-Control', lifeOf(c.req.path))
    return found
  }
}
