import { expect, test } from 'vitest'
import { messages } from '#app/features/anonymisation/messages.ts'
import { cookie, sessionCookie } from '#app/core/http/cookies.server.ts'
import { servedWorld, type ServedWorld } from './served.ts'

const connection = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
const { population } = messages.in('ja')
const { page: t } = population

const about = { source: '東京都の統計', asOf: '２０２５-01' }
const table = 'code,name_ja,nationality_ja,residents\n131016,千代田区,総数,4000\n131016,千代田区,ペルー,30\n'

/** What the form of an admin answers, as a browser without script sends it. */
async function handIn(
  { app, origin, process, as, store, clock }: ServedWorld,
  file: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = about,
) {
  const admin = as('nozomi', 'admin')
  await store.transact(async () => {})
  const token = await process.sessions.start(admin.actor.id, clock.now())
  const body = new FormData()
  body.append('file', new File([file], 'table.csv'))
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const session = cookie(sessionCookie, token, { secure: true }).split(';')[0]!
  const headers = { origin, host: new URL(origin).host, cookie: session, 'accept-language': 'ja' }
  return app.fetch(new Request(`${origin}/admin/statistics`, { method: 'POST', body, headers }), connection)
}

test('an admin takes a table over, sees it, and replaces its figures only after saying so', async () => {
  const world = await servedWorld()
  const taken = await handIn(world, table)
  expect([taken.status, taken.headers.get('location')]).toEqual([303, '/admin/statistics'])
  const admin = await world.visit(world.as('nozomi'))
  const page = await (await admin.get('/admin/statistics')).text()
  for (const shown of ['東京都の統計', '2025-01', t.replacesYes]) expect(page).toContain(shown)
  const again = await handIn(world, table)
  expect(again.status).toBe(422)
  const kept = await again.text()
  for (const shown of [t.replaced(2), '東京都の統計']) expect(kept).toContain(shown)
  expect((await handIn(world, table, { ...about, replaces: 'yes' })).status).toBe(303)
})

test('lines that cannot be read stand on the page with their numbers, and what was typed is still there', async () => {
  const world = await servedWorld()
  const answer = await handIn(world, `${table}990000,どこか,ペルー,7\n131016,千代田区,<b>,many\n`)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(t.faults(2))
  expect(page).toContain(population.fault({ line: 4, reason: 'place', value: '990000' }))
  expect(page).toContain('5行目')
  expect(page).toContain('value="東京都の統計"')
})

test('no file, no table, one that is too large and a wrong date are told', async () => {
  const world = await servedWorld()
  const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024).fill(0x61)
  const answers = [
    [await handIn(world, ''), 422, t.noFile],
    [await handIn(world, 'a,b\n1,2\n'), 422, population.wrongFile],
    [await handIn(world, table, { ...about, asOf: '2025-13' }), 422, t.asOf],
    [await handIn(world, megabytes(5.03125)), 413, t.tooLarge],
    [await handIn(world, megabytes(6)), 413, '5 MB'],
  ] as const
  for (const [answer, status, words] of answers) {
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(words)
  }
})
