import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { servedWorld } from '#tests/served.ts'
import type { Env } from './env.ts'
import { exactOrigin, securityHeaders } from './security.ts'

const site = 'https://portal.test.example'
const guarded = (publicUrl: string | null) => {
  const app = new Hono<Env>()
  app.use(exactOrigin(publicUrl))
  app.all('*', (c) => c.text('in'))
  return app
}
type Sent = { method?: string; origin?: string; host?: string }
const statusOf = async (
  publicUrl: string | null,
  { method = 'POST', origin, host = 'portal.test.example' }: Sent,
) => {
  const headers = { host, ...(origin !== undefined && { origin }) }
  return (await guarded(publicUrl).fetch(new Request(`${site}/login`, { method, headers }))).status
}

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s from this very site comes in', async (method) => {
  expect(await statusOf(site, { method, origin: site })).toBe(200)
})

test.each([
  ['no origin', undefined],
  ['an opaque origin', 'null'],
  ['an empty origin', ''],
  ['another site', 'https://evil.example'],
  ['the same name without TLS', 'http://portal.test.example'],
  ['another port', 'https://portal.test.example:8443'],
  ['a subdomain', 'https://x.portal.test.example'],
  ['a name that only begins alike', 'https://portal.test.example.evil.example'],
  ['the same site in capitals', 'https://PORTAL.test.example'],
  ['a path behind the origin', 'https://portal.test.example/'],
])('a form with %s is turned away', async (_what, origin) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect(await statusOf(site, { method, origin })).toBe(403)
})

test('reading needs no origin', async () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(await statusOf(site, { method })).toBe(200)
})

test.each([
  ['127.0.0.1:3000', 'http://127.0.0.1:3000', 200],
  ['localhost:3000', 'http://localhost:3000', 200],
  ['[::1]:3000', 'http://[::1]:3000', 200],
  ['localhost:3000', 'http://127.0.0.1:3000', 403],
  ['localhost:3000', 'http://localhost:3001', 403],
  ['localhost:3000', 'https://localhost:3000', 403],
  ['evil.example', 'http://evil.example', 403],
  ['localhost.evil.example', 'http://localhost.evil.example', 403],
])('a demo at %s answers a form from %s with %i', async (host, origin, status) => {
  expect(await statusOf(null, { host, origin })).toBe(status)
})

test('the served portal turns a foreign form away before it does anything', async () => {
  const world = await servedWorld()
  const guest = await world.visit(world.guest)
  for (const from of [null, 'null', 'https://evil.example']) {
    const answer = await guest.post('/login', { email: 'a@test.example', password: 'x' }, from)
    expect(answer.status).toBe(403)
  }
  world.queries()
  await guest.post('/login', { email: 'a@test.example', password: 'x' }, 'https://evil.example')
  expect(world.queries()).toEqual([])
})

test('every script of a page carries the nonce of this answer, and no style or handler stands in the page', async () => {
  const world = await servedWorld()
  const visitor = await world.visit(world.as('sakura'))
  for (const path of ['/', '/cases', '/cases/new', '/login', '/nowhere']) {
    const answers = [await visitor.get(path), await visitor.get(path)]
    const nonces = answers.map(
      ({ headers }) => /'nonce-([^']+)'/.exec(headers.get('Content-Security-Policy') ?? '')?.[1],
    )
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/)
    expect(nonces[0]).not.toBe(nonces[1])
    const html = await answers[0]!.text()
    for (const [script] of html.matchAll(/<script[^>]*>/g)) expect(script).toContain(`nonce="${nonces[0]}"`)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/i)
  }
})

test('nothing may be framed, sniffed, indexed, stored by others or loaded from elsewhere', async () => {
  const world = await servedWorld()
  const { headers } = await (await world.visit(world.guest)).get('/login')
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'x-robots-tag': 'noindex, nofollow',
    'cache-control': 'private, no-store',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
  })
  const policy = headers.get('Content-Security-Policy')!
  for (const rule of [
    "default-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
    expect(policy).toContain(rule)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
})

test('without TLS nothing promises it', async () => {
  const app = new Hono<Env>()
  app.use(securityHeaders(false))
  app.get('/', (c) => c.text('in'))
  const { headers } = await app.request('/')
  expect(headers.get('Strict-Transport-Security')).toBeNull()
  expect(headers.get('Content-Security-Policy')).not.toContain('upgrade-insecure-requests')
})
