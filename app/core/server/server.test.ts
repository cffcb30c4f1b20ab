import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { appKeys } from '#db/schema/factors.ts'
import { type Sealer, sealerOf } from '../seal.server.ts'
import { clientFolder } from '#tests/built.ts'
import { rawly } from '#tests/engines/raw.ts'
import { servedWorld } from '#tests/served.ts'
import { emailOf } from '#tests/world.ts'
import { formLimitBytes } from './body-limit.ts'

const connection = { incoming: { socket: { remoteAddress: '192.0.2.77' } } }

async function portal() {
  const world = await servedWorld()
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('host', new URL(world.origin).host)
    return world.app.fetch(new Request(world.origin + path, { ...init, headers }), connection)
  }
  return { ...world, ask }
}
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

test('a form of more than a megabyte is too large, whether it says its size or not', async () => {
  const { ask, origin } = await portal()
  const body = `password=${'x'.repeat(formLimitBytes)}`
  const type = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  const said = await ask('/login', {
    method: 'POST',
    body,
    headers: { ...type, 'content-length': String(body.length) },
  })
  const unsaid = await ask('/login', {
    method: 'POST',
    headers: type,
    body: new Blob([body]).stream(),
    duplex: 'half',
  } as RequestInit)
  for (const answer of [said, unsaid]) {
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('1 MB')
  }
})

test('/healthz says that the process answers', async () => {
  const { ask, queries } = await portal()
  queries()
  const answer = await ask('/healthz')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok' })
  expect(queries()).toEqual([])
})

test('/readyz says that the database can be written, is migrated and keeps what is committed', async () => {
  const { ask, databaseUrl } = await portal()
  const ready = await ask('/readyz')
  expect(ready.status).toBe(200)
  expect(await ready.json()).toMatchObject({ status: 'ready', writable: true, migrated: true, durable: true })
  await rawly(databaseUrl, 'delete from migrations')
  const behind = await ask('/readyz')
  expect(behind.status).toBe(503)
  expect(await behind.json()).toMatchObject({ status: 'not ready', migrated: false })
})

test('/readyz fails with a key that does not open what is sealed in the database', async () => {
  const { ask, store, process, clock, as } = await portal()
  const accountId = as('sakura').actor.id
  const kept = { accountId, lastStep: 0, createdAt: clock.now() }
  const keep = (sealer: Sealer) =>
    store.transact((tx) =>
      tx
        .insert(appKeys)
        .values({ ...kept, secret: sealer.seal('key', accountId) })
        .then(),
    )
  await keep(process.sealer)
  expect(await (await ask('/readyz')).json()).toMatchObject({ status: 'ready', keyFits: true })
  await store.transact((tx) => tx.delete(appKeys).then())
  await keep(sealerOf('the key of another installation', 'test'))
  const answer = await ask('/readyz')
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ status: 'not ready', keyFits: false })
})

test('/readyz fails when the database is away, without a word of why', async () => {
  const { ask, databaseUrl } = await portal()
  await rawly(databaseUrl, 'drop table migrations')
  const answer = await ask('/readyz')
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ status: 'not ready' })
})

test('a page comes as small as the browser can read it', async () => {
  const { ask } = await portal()
  const page = async (encoding: string) => ask('/login', { headers: { 'accept-encoding': encoding } })
  const plain = await page('identity')
  const [brotli, gzip] = [await page('gzip, deflate, br'), await page('gzip')]
  expect([plain, brotli, gzip].map(({ headers }) => headers.get('Content-Encoding'))).toEqual([
    null,
    'br',
    'gzip',
  ])
  for (const { headers } of [plain, brotli, gzip]) expect(headers.get('Vary')).toContain('Accept-Encoding')
  const html = String(await bytesOf(plain))
  const withoutNonce = (text: string) => text.replace(/nonce="[^"]+"|"[\w+/]{22}=="/g, '')
  expect(withoutNonce(String(brotliDecompressSync(await bytesOf(brotli))))).toBe(withoutNonce(html))
  expect(withoutNonce(String(gunzipSync(await bytesOf(gzip))))).toBe(withoutNonce(html))
})

test('a compression that the browser refuses is not used', async () => {
  const { ask } = await portal()
  const encodingFor = async (accepted: string) =>
    (await ask('/login', { headers: { 'accept-encoding': accepted } })).headers.get('Content-Encoding')
  expect(await encodingFor('br;q=0, gzip;q=0.5')).toBe('gzip')
  expect(await encodingFor('br;q=0.0, gzip; q=0')).toBeNull()
  expect(await encodingFor('BR;q=0.1')).toBe('br')
})

test('a HEAD answers as GET would, without the page', async () => {
  const { ask } = await portal()
  const answer = await ask('/login', { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('')
})

test('an asset is compressed once and kept for ever, and one that is gone is not found', async () => {
  const { ask } = await portal()
  const name = readdirSync(join(clientFolder, 'assets')).find((file) => /^app-.*\.css$/.test(file))!
  for (const encoding of ['br', 'gzip']) {
    const { status, headers } = await ask(`/assets/${name}`, { headers: { 'accept-encoding': encoding } })
    expect(status).toBe(200)
    expect(headers.get('Content-Encoding')).toBe(encoding)
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('Content-Type')).toContain('text/css')
  }
  expect((await ask('/assets/app-00000000.css')).status).toBe(404)
  expect((await ask('/icon.svg')).headers.get('Cache-Control')).toBe('public, max-age=3600')
})

test.each([
  '/assets/../server/index.js',
  '/..%2f..%2fpackage.json',
  '/assets/..%2f..%2fserver%2findex.js',
  '/%2e%2e/%2e%2e/package.json',
  '/assets/%00.css',
])('%s leads out of nothing', async (path) => {
  const { ask } = await portal()
  const answer = await ask(path)
  expect([400, 404]).toContain(answer.status)
  expect(await answer.text()).not.toMatch(/"dependencies"|routeModules/)
})

test('every answer carries an id, which the log knows too', async () => {
  const { ask, logged } = await portal()
  const ids = new Set<string | null>()
  for (const path of ['/', '/login', '/healthz', '/nowhere', '/icon.svg'])
    ids.add((await ask(path)).headers.get('X-Request-Id'))
  expect(ids.size).toBe(5)
  for (const id of ids)
    expect(logged).toContainEqual(expect.objectContaining({ requestId: id, msg: 'request' }))
})

test('the log holds no address, no person, no search and no key', async () => {
  const { ask, as, origin, logged, process, clock, store } = await portal()
  const sakura = as('sakura')
  await store.transact(async () => {})
  const token = await process.sessions.start(sakura.actor.id, clock.now())
  const headers = {
    cookie: `__Host-session=${token}`,
    'x-forwarded-for': '198.51.100.9',
    'user-agent': 'Sakura Browser',
  }
  const id = sakura.newId()
  await ask(`/cases/${id}?q=在留カード&token=very-secret`, { headers })
  await ask('/login?next=/cases/secret', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email: emailOf('sakura'), password: 'wrong-but-private' }),
  })
  await ask('/verify/0123-secret')
  const words = JSON.stringify(logged)
  expect(logged.filter(({ msg }) => msg === 'request')).toMatchObject([
    { method: 'GET', path: '/cases/:id', status: 404 },
    { method: 'POST', path: '/login', status: 422 },
    { method: 'GET', path: '/verify/:id', status: 404 },
  ])
  const secrets = [
    'sakura',
    'Sakura',
    token,
    id,
    sakura.actor.id,
    '192.0.2.77',
    '198.51.100.9',
    'secret',
    '在留',
    'private',
  ]
  expect(secrets.filter((secret) => words.includes(secret))).toEqual([])
})
