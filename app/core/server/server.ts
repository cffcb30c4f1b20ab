import { createServer as createNodeServer } from 'node:http'
import { serve } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { Hono } from 'hono'
import type { Store } from '#db/store.ts'
import { guest } from '../actor.ts'
import type { RequestScope } from '../http/scope.server.ts'
import { localeOf } from '../i18n/locale.ts'
import { readCookie, sessionCookie } from '../http/cookies.server.ts'
import type { Process } from '../process.server.ts'
import type { Settings } from '../settings.ts'
import { assets } from './assets.ts'
import { bodyLimit } from './body-limit.ts'
import { clientAddress } from './client-address.ts'
import { compressPages } from './compress.ts'
import type { Env } from './env.ts'
import { health, type KeyFits } from './health.ts'
import { pagesOf } from './pages.ts'
import { requestLog } from './request-log.ts'
import { exactOrigin, forRemix, securityHeaders } from './security.ts'

type Parts = {
  settings: Settings
  store: Store
  process: Process
  keyFits: KeyFits
  build: ServerBuild
  clientFolder: string
}

/** The HTTP application: what stands before Remix, in the order in which a request meets it. */
export function createApp({ settings, store, process, keyFits, build, clientFolder }: Parts) {
  const app = new Hono<Env>()
  const secureCookies = settings.publicUrl?.startsWith('https:') ?? false
  const handle = pagesOf(build)

  app.use(requestLog(process.log))
  app.use(securityHeaders(secureCookies))
  app.route('/', health(store, keyFits))
  app.use(assets(clientFolder))
  app.use(compressPages)
  app.use(exactOrigin(settings.publicUrl))
  app.use(bodyLimit)
  app.all('*', (c) => {
    let visitor: ReturnType<RequestScope['visitor']> | undefined
    let locale: ReturnType<RequestScope['locale']> | undefined
    const token = readCookie(c.req.header('cookie'), sessionCookie, secureCookies)
    const scope: RequestScope = {
      store,
      process,
      now: () => new Date(),
      nonce: c.get('nonce'),
      requestId: c.get('requestId'),
      clientAddress: clientAddress(c, settings.trustedProxies),
      secureCookies,
      visitor: () => (visitor ??= token ? process.sessions.visitor(token) : Promise.resolve(guest)),
      locale: () => (locale ??= localeOf(c.req.raw)),
    }
    return handle(forRemix(c.req.raw), scope)
  })
  return app
}

const headersTimeoutMs = 10_000
// A file of 100 MB over a line of 1 Mbit a second; ordinary forms have less (body-limit).
const requestTimeoutMs = 15 * 60_000
const drainMs = 10_000

export type Listening = { address: string; stop: () => Promise<void> }

/** Listens; `stop` takes no new connections and waits for the requests in hand. */
export function listen(app: Hono<Env>, { host, port }: Settings): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        hostname: host,
        port,
        createServer: createNodeServer,
        serverOptions: { headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs },
      },
      (info) => {
        server.off('error', reject)
        resolve({ address: `http://${host.includes(':') ? `[${host}]` : host}:${info.port}`, stop })
      },
    )
    server.on('error', reject)
    const stop = () =>
      new Promise<void>((done) => {
        server.close(() => done())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), drainMs).unref()
      })
  })
}
