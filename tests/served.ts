import { beforeAll, expect, onTestFinished } from 'vitest'
import type { ServerBuild } from '@remix-run/node'
import type { Context } from '#app/core/context.ts'
import { cookie, sessionCookie } from '#app/core/http/cookies.server.ts'
import { createApp } from '#app/core/server/server.ts'
import { appKeysFit } from '#app/features/accounts/index.server.ts'
import { builtPortal, clientFolder, ensureBuilt } from './built.ts'
import { lostInJson } from './lost-in-json.ts'
import { freshWorld } from './world.ts'

const connection = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
const origin = 'https://portal.test.example'

beforeAll(ensureBuilt, 300_000)

export type Fields = Record<string, string | string[]>
export type Visitor = {
  /** The page as a browser without script gets it. */
  get: (path: string) => Promise<Response>
  /** What the loader of one route answers, which a browser can ask for directly. */
  data: (path: string, routeId: string) => Promise<Response>
  post: (path: string, fields?: Fields, fromOrigin?: string | null) => Promise<Response>
  /** A form with a file. */
  send: (path: string, form: FormData, fromOrigin?: string) => Promise<Response>
}

/** A world behind the portal as it is built and served, without a network in between. */
export async function servedWorld(options: Parameters<typeof freshWorld>[0] = {}) {
  const world = await freshWorld(options)
  // Pages are drawn from what loaders give as it is, while scripts read it as JSON: both must find the same.
  const lost = new Set<string>()
  onTestFinished(() => expect([...lost]).toEqual([]))
  const build = watched(await builtPortal(), lost)
  const settings = {
    databaseUrl: world.databaseUrl,
    files: { folder: '' },
    scanner: null,
    port: 0,
    host: '127.0.0.1',
    publicUrl: origin,
    secretKey: null,
    smtpUrl: null,
    mailFrom: 'portal@test.example',
    logLevel: 'info',
    trustedProxies: 0,
    graceDays: 90,
    backupDays: 35,
    roomDays: { before: 3, after: 1 },
    rareBelow: world.process.rareBelow,
    disclosure: { reports: 10, reporters: 3, organisations: 2 },
    secondFactorRequired: false,
  }
  const { store, process } = world
  const keyFits = () => appKeysFit(store.read, process.sealer)
  const app = createApp({ settings, store, process, keyFits, build, clientFolder })

  async function visit(ctx: Context): Promise<Visitor> {
    const headers: Record<string, string> = { 'accept-language': 'ja', host: new URL(origin).host }
    if (ctx.actor.kind === 'person') {
      await world.store.transact(async () => {})
      const token = await world.process.sessions.start(ctx.actor.id, world.clock.now())
      headers.cookie = cookie(sessionCookie, token, { secure: true }).split(';')[0]!
    }
    const ask = async (path: string, init: RequestInit = {}) =>
      app.fetch(new Request(origin + path, { ...init, headers: { ...headers, ...init.headers } }), connection)
    return {
      get: (path) => ask(path),
      data: (path, routeId) =>
        ask(`${path}${path.includes('?') ? '&' : '?'}_data=${encodeURIComponent(routeId)}`),
      post: (path, fields = {}, from = origin) =>
        ask(path, { method: 'POST', body: encoded(fields), headers: from === null ? {} : { origin: from } }),
      send: (path, form, from = origin) =>
        ask(path, { method: 'POST', body: form, headers: { origin: from } }),
    }
  }
  return { ...world, app, origin, routes: routesOf(build), visit }
}

function watched(build: ServerBuild, lost: Set<string>): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const loader = route?.module.loader
    if (!route || !loader) return [id, route]
    const watching: typeof loader = async (args) => {
      const given: unknown = await loader(args)
      const place = given instanceof Response ? null : lostInJson(given)
      if (place) lost.add(`${id}${place}`)
      return given
    }
    return [id, { ...route, module: { ...route.module, loader: watching } }]
  })
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] }
}

export type ServedWorld = Awaited<ReturnType<typeof servedWorld>>

const encoded = (fields: Fields) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  )

export type ServedRoute = {
  id: string
  pattern: string
  hasLoader: boolean
  hasAction: boolean
  hasPage: boolean
}

const routesOf = ({ routes }: ServerBuild): ServedRoute[] =>
  Object.values(routes)
    .filter((route) => route !== undefined)
    .filter(({ id }) => id !== 'root')
    .map(({ id, path = '', module }) => ({
      id,
      pattern: `/${path}`,
      hasLoader: 'loader' in module,
      hasAction: 'action' in module,
      hasPage: module.default !== undefined,
    }))

/** Somebody in each role, and a guest. */
export const cast = ({ as, guest }: ServedWorld): Record<RoleName, Context> => ({
  guest,
  coordinator: as('coordinator', 'coordinator'),
  organiser: as('organiser', 'organiser'),
  moderator: as('moderator', 'moderator'),
  official: as('official', { role: 'official', level: 'municipality', code: '23201' }),
  admin: as('admin', 'admin'),
})

export const roleNames = ['guest', 'coordinator', 'organiser', 'moderator', 'official', 'admin'] as const
export type RoleName = (typeof roleNames)[number]
