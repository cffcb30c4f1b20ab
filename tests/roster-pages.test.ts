import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { roster } from '#db/schema/members.ts'
import { cookie, sessionCookie } from '#app/core/http/cookies.server.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { followRoster, inviteNewMembers } from '#app/features/members/index.server.ts'
import { messages } from '#app/features/members/messages.ts'
import { row, rosterFile } from './roster-world.ts'
import { servedWorld, type ServedWorld } from './served.ts'

const connection = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }

async function handIn(
  { app, origin, process, as, store, clock }: ServedWorld,
  bytes: Uint8Array<ArrayBuffer>,
) {
  const admin = as('nozomi', 'admin')
  await store.transact(async () => {})
  const token = await process.sessions.start(admin.actor.id, clock.now())
  const body = new FormData()
  body.append('file', new File([bytes], 'roster.csv'))
  const host = new URL(origin).host
  const headers = { origin, host, cookie: cookie(sessionCookie, token, { secure: true }).split(';')[0]! }
  const request = new Request(`${origin}/admin/roster`, { method: 'POST', body, headers })
  return app.fetch(request, connection)
}

test('from the file over its check and the mail to the first sign-in, all by forms', async () => {
  const world = await servedWorld()
  const sent = await handIn(world, rosterFile([row(1), row(2, { prefecture: '愛知市' })]).bytes)
  expect(sent.status).toBe(303)
  const path = sent.headers.get('location')!
  const admin = await world.visit(world.as('nozomi'))
  const page = await (await admin.get(path)).text()
  expect(page).toContain('愛知市')
  expect(page).toContain(messages.in('ja').mend.prefecture(0))
  const digest = /name="digest" value="([0-9a-f]{64})"/.exec(page)![1]!
  expect((await admin.post(path, { digest, rows: 'none' })).status).toBe(422)
  expect(await world.store.read.select().from(roster)).toEqual([])
  expect((await admin.post(path, { digest, rows: 'good' })).headers.get('location')).toBe('/admin/roster')
  await drainOutbox(world.system, [followRoster])
  await inviteNewMembers(world.system)
  const [mail] = await world.store.read.select().from(mails)
  const link = /\/invite\/[\w-]{43}/.exec(mail!.body)![0]
  const newcomer = await world.visit(world.guest)
  expect(await (await newcomer.get(link)).text()).toContain('member-1@demo.example')
  expect((await newcomer.post(link, { name: '', password: 'tsunagu-test-2026' })).status).toBe(422)
  const welcome = await newcomer.post(link, { name: '見本 1', password: 'tsunagu-test-2026' })
  expect([welcome.status, welcome.headers.get('location')]).toEqual([303, '/'])
  expect(welcome.headers.get('set-cookie')).toContain('session=')
  expect((await newcomer.post(link, { name: '見本 1', password: 'tsunagu-test-2026' })).status).toBe(409)
})

test('a file over 5 MB, no roster and no file at all are told beside the field', async () => {
  const world = await servedWorld()
  const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024).fill(0x61)
  expect((await handIn(world, megabytes(6))).status).toBe(413)
  const none = await handIn(world, new Uint8Array())
  expect([none.status, (await none.text()).includes(messages.in('ja').roster.noFile)]).toEqual([422, true])
  expect((await handIn(world, megabytes(2))).status).toBe(422)
})
