import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { notices } from '#db/schema/notices.ts'
import { members } from '#db/schema/members.ts'
import { announcementMails, tellAnnouncement } from '#app/features/notifications/index.server.ts'
import type { Context } from '#app/core/context.ts'
import { runNextJob } from '#app/core/jobs/runner.server.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { freshWorld, type PersonContext, type World } from '#tests/world.ts'
import {
  archiveAnnouncement,
  confirmAnnouncement,
  publishAnnouncement,
  saveAnnouncement,
} from './announcing.server.ts'
import { announcementInput } from './input.ts'
import { managedAnnouncement } from './managing.query.server.ts'
import { announcementPage, announcementsOnHome, listAnnouncements } from './readable.query.server.ts'

const words = { titleJa: '規約', bodyJa: '**変わります**。', titleEn: 'Terms', bodyEn: 'They *change*.' }
const fields = (changes: object = {}) => announcementInput.parse({ version: '0', ...words, ...changes })

async function announced(admin: PersonContext, changes: object = {}) {
  const id = admin.newId()
  await saveAnnouncement(admin, id, fields(changes))
  await publishAnnouncement(admin, id, 1)
  return id
}

async function settle({ system }: World) {
  while ((await drainOutbox(system, [announcementMails])) > 0);
  const handlers = {
    'announcements.telling': (ctx: Context, { id }: Record<string, string>) => tellAnnouncement(ctx, id!),
    'mail.send': async () => {},
  }
  while (await runNextJob(system, handlers));
}

const toldIds = async ({ store }: World, id: string) =>
  (await store.read.select().from(notices).where(eq(notices.subjectId, id)))
    .map(({ accountId }) => accountId)
    .sort()

test('an announcement reaches its roles and prefectures alone, on every page and by every notice', async () => {
  const world = await freshWorld()
  const { as, store } = world
  const admin = as('nozomi', 'admin')
  const people = {
    aichi: as('sakura'),
    tokyo: as('kaede'),
    city: as('city', { role: 'official', level: 'municipality', code: '23201' }),
    state: as('state', { role: 'official', level: 'national' }),
    moderator: as('shino', 'moderator'),
  }
  await store.transact((tx) =>
    tx.update(members).set({ prefecture: '13' }).where(eq(members.accountId, people.tokyo.actor.id)).then(),
  )
  type Who = keyof typeof people
  const audiences: [object, Who[]][] = [
    [{}, ['aichi', 'tokyo', 'city', 'state', 'moderator']],
    [{ prefectures: ['23'] }, ['aichi', 'city']],
    [{ roles: ['official'] }, ['city', 'state']],
    [{ roles: ['coordinator'], prefectures: ['13', '27'] }, ['tokyo']],
  ]
  for (const [audience, expected] of audiences) {
    const id = await announced(admin, audience)
    await settle(world)
    const own = expected.map((who) => people[who].actor.id)
    const everybody = Object.keys(audience).length === 0
    expect(await toldIds(world, id)).toEqual([...own, ...(everybody ? [admin.actor.id] : [])].sort())
    for (const who of Object.keys(people) as Who[]) {
      const seen = (await listAnnouncements(people[who], {})).items.some((item) => item.id === id)
      expect([who, seen]).toEqual([who, expected.includes(who)])
      if (!seen) await expect(announcementPage(people[who], id)).rejects.toMatchObject({ code: 'not-found' })
    }
    const { counts } = await managedAnnouncement(admin, id, { show: 'waiting' })
    expect(counts.people).toBe(expected.length + (everybody ? 1 : 0))
  }
})

test('what must be read stays on the home page until it is confirmed; names are for whoever published it', async () => {
  const world = await freshWorld()
  const { as } = world
  const [admin, other] = [as('nozomi', 'admin'), as('hiroshi', 'admin')]
  const id = await announced(admin, { roles: ['coordinator'], mustRead: 'yes' })
  const me = as('sakura')
  as('kaede')
  await world.store.transact(async () => {})
  expect((await announcementsOnHome(me)).mustRead.map((one) => one.id)).toEqual([id])
  await confirmAnnouncement(me, id)
  await confirmAnnouncement(me, id)
  expect((await announcementsOnHome(me)).mustRead).toEqual([])
  await expect(confirmAnnouncement(as('shino', 'moderator'), id)).rejects.toMatchObject({ code: 'not-found' })
  const names = async (ctx: PersonContext, show: 'waiting' | 'confirmed') =>
    (await managedAnnouncement(ctx, id, { show })).names?.people.map(({ name }) => name)
  expect(await names(admin, 'confirmed')).toEqual(['sakura'])
  expect(await names(admin, 'waiting')).toEqual(['kaede'])
  expect(await names(other, 'confirmed')).toBeUndefined()
  expect((await managedAnnouncement(other, id, { show: 'waiting' })).counts).toEqual({
    people: 2,
    confirmed: 1,
  })
  await archiveAnnouncement(other, id)
  expect((await announcementsOnHome(as('kaede'))).mustRead).toEqual([])
  await expect(confirmAnnouncement(as('kaede'), id)).rejects.toMatchObject({ code: 'closed' })
  expect((await listAnnouncements(me, { show: 'past' })).items).toMatchObject([{ id, confirmed: true }])
})

test('its telling is done once though it is broken off and repeated; a mail holds one link and not its words', async () => {
  const world = await freshWorld()
  const { as, store, system } = world
  for (const name of ['sakura', 'kaede', 'minoru']) as(name)
  const id = await announced(as('nozomi', 'admin'), { mustRead: 'yes' })
  await settle(world)
  await Promise.all([tellAnnouncement(system, id), tellAnnouncement(system, id)])
  const sent = await store.read.select().from(mails)
  expect(sent).toHaveLength(4)
  for (const { subject, body, unsubscribe } of sent) {
    expect(body.match(/https:\/\/\S*/g)).toEqual([`https://portal.test.example/announcements/${id}`])
    expect(subject + body).not.toContain('規約')
    // Nobody can turn off what everybody must read.
    expect(unsubscribe).toBeNull()
  }
})

test('a draft is for admins, a second page is told that it comes late, and published words stay', async () => {
  const world = await freshWorld()
  const { as } = world
  const admin = as('nozomi', 'admin')
  const id = admin.newId()
  await expect(saveAnnouncement(as('sakura'), id, fields())).rejects.toMatchObject({ code: 'forbidden' })
  await saveAnnouncement(admin, id, fields())
  await saveAnnouncement(admin, id, fields({ version: '1', titleJa: '新しい規約' }))
  await expect(saveAnnouncement(admin, id, fields({ version: '1' }))).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(publishAnnouncement(admin, id, 1)).rejects.toMatchObject({ code: 'conflict' })
  await expect(announcementPage(as('sakura'), id)).rejects.toMatchObject({ code: 'not-found' })
  await publishAnnouncement(admin, id, 2)
  await expect(saveAnnouncement(admin, id, fields({ version: '2' }))).rejects.toMatchObject({
    code: 'closed',
  })
  const ja = await announcementPage(as('sakura'), id)
  const en = await announcementPage({ ...as('sakura'), locale: 'en' }, id)
  expect([ja.title, en.title]).toEqual(['新しい規約', 'Terms'])
  expect([ja.html, en.html]).toEqual([
    expect.stringContaining('<strong>変わります</strong>'),
    expect.stringContaining('<em>change</em>'),
  ])
  for (const missing of ['titleEn', 'bodyJa'])
    expect(announcementInput.safeParse({ version: '0', ...words, [missing]: ' ' }).success).toBe(false)
})
