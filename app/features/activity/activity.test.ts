import { expect, test } from 'vitest'
import { activityRecords } from '#db/schema/activity.ts'
import { markHelped, postReply, withdrawCase } from '#app/features/cases/index.server.ts'
import { answer, publishedCase } from '#tests/cases-world.ts'
import { freshWorld, type PersonContext, type World } from '#tests/world.ts'
import { activityCsv, activityPage } from './activity.query.server.ts'
import { fiscalYearOf, yearInWords } from './fiscal-year.ts'
import { recordInput } from './input.ts'
import { makeRecord, recordFile, revokeRecord, verifiedRecord } from './records.server.ts'

const hidden = { anonymous: 'yes' } as const
const countsOf = async (member: PersonContext, year: number) =>
  Object.fromEntries((await activityPage(member, year)).rows.map(({ kind, count }) => [kind, count]))

async function numberOf({ store }: World) {
  const rows = await store.read.select().from(activityRecords)
  return rows.at(-1)!.code
}

test('the year begins in April, in Tokyo, and has its name in the era beside it', async () => {
  expect(['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'].map(fiscalYearOf)).toEqual([
    ...[2025, 2026, 2026, 2026],
  ])
  expect(yearInWords('ja', 2026)).toBe('令和8年度（2026年度）')
  const world = await freshWorld()
  const { as, clock } = world
  clock.set('2026-03-31T23:58:00+09:00')
  const me = as('sakura')
  const post = async (at: string) => {
    clock.set(at)
    await publishedCase(me, as('shino', 'moderator'))
  }
  await post('2026-03-31T23:59:00+09:00')
  await post('2026-04-01T00:00:00+09:00')
  const id = await publishedCase(as('kaede'), as('shino'))
  await postReply(me, id, answer())
  await postReply(me, id, answer())
  await markHelped(as('kaede'), id, { post: 1, value: true })
  expect(await countsOf(me, 2025)).toMatchObject({ cases: 1, answers: 0, helped: 0 })
  expect(await countsOf(me, 2026)).toMatchObject({ cases: 1, answers: 2, helped: 1, attended: 0 })
  const [head, first] = (await activityCsv(me)).split('\r\n')
  expect(head).toBe('\uFEFF年度,種類,件数')
  expect(first).toBe('令和8年度（2026年度）,事例研究会に参加した,0')
})

test('of anonymous work others are told nothing while the year runs, of few posts, or where few people wrote', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const me = as('sakura')
  const moderator = as('shino', 'moderator')
  const ids = []
  for (let n = 0; n < 3; n++) ids.push(await publishedCase(me, moderator, hidden))
  await publishedCase(me, moderator)
  const seen = async () => (await countsOf(me, 2026)).cases
  expect(await seen()).toBe(1)
  clock.set('2027-04-02T10:00:00+09:00')
  for (const other of ['kaede', 'minoru', 'hikari']) await past(other)
  // Four people wrote anonymously in that year.
  expect(await seen()).toBe(1)
  await past('fuuta')
  expect(await seen()).toBe(4)
  // Two of hers were too few, whoever else wrote.
  expect((await countsOf(as('kaede'), 2026)).cases).toBe(0)
  const own = (await activityPage(me, 2026)).rows.find(({ kind }) => kind === 'cases')!
  expect(own.anonymous).toBe(3)

  // What a record told stays what is told: a withdrawal in between does not show.
  await makeRecord(me, { year: 2026, kinds: ['cases'] })
  await withdrawCase({ ...me, actor: { ...me.actor, provedAt: clock.now() } }, ids[0]!)
  expect(await seen()).toBe(4)

  async function past(name: string) {
    const now = clock.now()
    clock.set('2027-03-01T10:00:00+09:00')
    await publishedCase(as(name), moderator, hidden)
    clock.set(now.toISOString())
  }
})

test('a record says what was chosen, is verified by its number alone, and can be revoked by its owner', async () => {
  const world = await freshWorld()
  const { as, guest } = world
  const me = as('sakura')
  await publishedCase(me, as('shino', 'moderator'))
  expect(recordInput.safeParse({ year: '2026' }).success).toBe(false)
  await expect(makeRecord(me, { year: 2021, kinds: ['cases'] })).rejects.toMatchObject({ code: 'invalid' })
  await expect(makeRecord(as('mamoru', 'admin'), { year: 2026, kinds: ['cases'] })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const id = await makeRecord(me, { year: 2026, kinds: ['cases', 'answers'] })
  const number = await numberOf(world)
  expect(await verifiedRecord(guest, number.toLowerCase())).toEqual({
    ...{ number: number.match(/.{4}/g)!.join('-'), name: 's＊＊＊', year: 2026, madeOn: '2026-11-24' },
    ...{
      revoked: false,
      counts: [
        { kind: 'cases', count: 1 },
        { kind: 'answers', count: 0 },
      ],
    },
  })
  // Later work changes nothing of it.
  await publishedCase(me, as('shino'))
  expect((await verifiedRecord(guest, number))!.counts[0]).toEqual({ kind: 'cases', count: 1 })
  const file = Buffer.from(await recordFile(me, id)).toString('latin1')
  expect(file.startsWith('%PDF-1.7')).toBe(true)
  await expect(recordFile(as('kaede'), id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(revokeRecord(as('kaede'), id)).rejects.toMatchObject({ code: 'not-found' })
  await revokeRecord(me, id)
  expect(await verifiedRecord(guest, number)).toMatchObject({ revoked: true, counts: [] })
  await expect(recordFile(me, id)).rejects.toMatchObject({ code: 'not-found' })
  for (const wrong of ['0'.repeat(16), 'short', '']) expect(await verifiedRecord(guest, wrong)).toBeNull()
})
