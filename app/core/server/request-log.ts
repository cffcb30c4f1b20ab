import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { Env } from './env.ts'

const ids = /[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{32,}|(?<=^\/verify\/)[^/]+/g

/** One line a request: no query, no address, no person, and ids and tokens cut out of the path. */
export const requestLog =
  (log: Logger): MiddlewareHandler<Env> =>
  async (c, next) => {
    const requestId = randomUUID()
    const start = performance.now()
    c.set('requestId', requestId)
    await next()
    c.res.headers.set('X-Request-Id', requestId)
    const path = c.req.path.replace(ids, ':id')
    const ms = Math.round(performance.now() - start)
    log.info({ requestId, method: c.req.method, path, status: c.res.status, ms }, 'request')
  }
