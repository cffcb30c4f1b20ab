import { serveStatic } from '@hono/node-server/serve-static'
import type { Env } from './env.ts'
import type { MiddlewareHandler } from 'hono'

const hashed = /^\/assets\//

/** Serves what the build made; names under /assets hold a hash, so they never change. */
export function assets(clientFolder: string): MiddlewareHandler<Env> {
  const files = serveStatic<Env>({
    root: clientFolder,
    precompressed: true,
    onFound: (_path, c) => {
      const forever = hashed.test(c.req.path)
      c.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
    },
  })
  return (c, next) =>
    (c.req.method === 'GET' || c.req.method === 'HEAD') && /\.\w+$/.test(c.req.path) ? files(c, next) : next()
}
