import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { notices, noticeSettings } from '#db/schema/notices.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { hidePost, postReply } from '#app/features/cases/index.server.ts'
import { caseMails } from '#app/features/notifications/index.server.ts'
import { answer, publishedCase, sheet } from './cases-world.ts'
import { servedWorld } from './served.ts'

const text = async (answered: Promise<Response>) => (await answered).text()

test('the header counts what is unread; reading changes nothing, opening marks as read and leads on', async () => {
  const world = await servedWorld()
  const { as, store, system } = world
  const me = as('sakura')
  const id = await publishedCase(me, as('shino', 'moderator'))
  await postReply(as('kaede'), id, answer({ anonymous: 'yes' }))
  while ((await drainOutbox(system, [caseMails])) > 0);
  const visitor = await world.visit(me)
  expect(await text(visitor.get('/about'))).toContain('未読2件')
  const page = await text(visitor.get('/me/notifications'))
  expect(page).toContain('あなたの事例に回答が届きました')
  expect(page).toContain(sheet().title)
  // The only instant in it is that of the page itself, for the button that marks all as read.
  expect(page.replace(/name="seenAt" value="[^"]*"/, '')).not.toMatch(/kaede|\d{2}:\d{2}/)
  const own = await store.read.select().from(notices).where(eq(notices.accountId, me.actor.id))
  const answered = own.find(({ letter }) => letter === 'answered')!
  expect((await visitor.get(`/me/notifications/${answered.id}`)).headers.get('location')).toBe(
    '/me/notifications',
  )
  expect(await text(visitor.get('/about'))).toContain('未読2件')
  const opened = await visitor.post(`/me/notifications/${answered.id}`)
  expect(opened.headers.get('location')).toBe(`/cases/${id}`)
  expect(await text(visitor.get('/about'))).toContain('未読1件')
  const foreign = await (await world.visit(as('kaede'))).post(`/me/notifications/${answered.id}`)
  expect(foreign.status).toBe(404)
  const seenAt = world.clock.now().toISOString()
  expect((await visitor.post('/me/notifications/read', { seenAt })).status).toBe(303)
  expect(await text(visitor.get('/about'))).not.toMatch(/未読\d/)
  // What a moderator hid keeps its notice, and not its title.
  await store.transact((tx) => hidePost(tx, as('shino'), { caseId: id, position: 0 }))
  const after = await text((await world.visit(as('sakura'))).get('/me/notifications'))
  expect(after).toContain('あなたの事例に回答が届きました')
})

test('a mail provider stops mails by one POST from elsewhere, without cookies; a GET shows a button and changes nothing', async () => {
  const world = await servedWorld()
  const { as, store, system, guest } = world
  const me = as('sakura')
  await publishedCase(me, as('shino', 'moderator'))
  while ((await drainOutbox(system, [caseMails])) > 0);
  const [mail] = (await store.read.select().from(mails)).filter(({ recipient }) =>
    recipient.startsWith('sakura'),
  )
  const path = new URL(mail!.unsubscribe!).pathname
  const rates = async () =>
    (await store.read.select().from(noticeSettings).where(eq(noticeSettings.accountId, me.actor.id)))[0]!
      .rates
  const stranger = await world.visit(guest)
  const shown = await stranger.get(path)
  expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('メールを止める')])
  expect(await rates()).toEqual({})
  const provider = { 'List-Unsubscribe': 'One-Click' }
  for (const origin of ['https://mail.example', null]) {
    const stopped = await stranger.post(path, provider, origin)
    expect([stopped.status, await stopped.text()]).toEqual([
      200,
      expect.stringContaining('メールを止めました'),
    ])
  }
  expect(await rates()).toEqual({ cases: 'never' })
  expect((await stranger.post(`${path}x`, provider, null)).status).toBe(404)
  expect(JSON.stringify(world.logged)).not.toContain(path.slice('/unsubscribe/'.length, 30))
  // Only this one address takes forms from elsewhere.
  expect((await stranger.post('/me/notifications/read', {}, 'https://mail.example')).status).toBe(403)
})
