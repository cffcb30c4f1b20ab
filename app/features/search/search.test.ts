import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cases } from '#db/schema/cases.ts'
import { services } from '#db/schema/directory.ts'
import { answerCase } from '#app/features/cases/replies.server.ts'
import { answer, draftedCase, publishedCase, waitingCase } from '#tests/cases-world.ts'
import { publishedSource, proposedSource } from '#tests/directory-world.ts'
import { shownStatement, statementOf } from '#tests/gaps-world.ts'
import { found, indexed, searched } from '#tests/search-world.ts'
import { plannedWorkshop } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'

async function furnished() {
  const world = await freshWorld()
  const { as } = world
  const [sakura, reviewer] = [as('sakura'), as('shino', 'moderator')]
  const housing = await publishedCase(sakura, reviewer, { anonymous: 'yes' })
  const reply = await answerCase(as('kaede'), housing, answer())
  const source = await publishedSource(sakura, reviewer)
  const workshop = await plannedWorkshop(world)
  const statement = await shownStatement(world)
  await indexed(world)
  return { ...world, sakura, housing, reply, source, workshop, statement }
}

test('one search finds cases, answers, workshops, sources and statements', async () => {
  const { sakura } = await furnished()
  const kinds = async (words: string) => (await searched(sakura, words)).hits.map(({ kind }) => kind).sort()
  expect(await kinds('保証人')).toEqual(['case'])
  expect(await kinds('居住支援法人')).toEqual(['reply'])
  expect(await kinds('国際交流協会')).toEqual(['source'])
  expect(await kinds('見本ビル')).toEqual(['workshop'])
  expect(await kinds('夜間')).toEqual(['statement'])
  expect(await kinds('住')).toEqual(['case', 'reply', 'workshop'])
})

test('who is anonymous is not found by name, and neither is anybody else', async () => {
  const { sakura } = await furnished()
  expect(await found(sakura, sakura.actor.name)).toEqual([])
  expect(await found(sakura, 'kaede')).toEqual([])
})

test('officials find sources and the statements of their jurisdiction, and nothing of a case', async () => {
  const world = await furnished()
  const near = world.as('aichi', { role: 'official', level: 'prefecture', code: '23' })
  const far = world.as('osaka', { role: 'official', level: 'prefecture', code: '27' })
  for (const words of ['保証人', '居住支援法人', '見本ビル', '事例', 'type:事例']) {
    expect(await found(near, words)).toEqual([])
  }
  expect((await searched(near, '夜間')).hits.map(({ href }) => href)).toEqual([`/desk/${world.statement}`])
  expect(await found(far, '夜間')).toEqual([])
  expect((await searched(far, '夜間 通訳')).ways).toEqual({ meant: [], shorter: [] })
  expect(await found(far, '国際交流協会')).toEqual(['外国人相談の窓口'])
  expect((await searched(far, '')).kinds.map(({ id }) => id)).toEqual(['source', 'statement'])
})

test('admins find sources only; guests may not search', async () => {
  const world = await furnished()
  const admin = world.as('ayumi', 'admin')
  expect(await found(admin, '保証人')).toEqual([])
  expect(await found(admin, '窓口')).toEqual(['外国人相談の窓口'])
  await expect(searched(world.guest, '窓口')).rejects.toMatchObject({ code: 'forbidden' })
})

test('what nobody approved is in no index', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  await draftedCase(sakura, { title: '下書きの印' })
  await waitingCase(sakura, { title: '確認待ちの印' })
  await proposedSource(sakura, { name: '提案の印' })
  await statementOf(world, ['minoru'], { title: '一人の声の印' })
  await indexed(world)
  expect(await found(sakura, '印')).toEqual([])
  expect(await found(world.as('shino', 'moderator'), '印')).toEqual([])
})

test('an index that is older than the decision shows nothing', async () => {
  const { store, sakura, housing, source } = await furnished()
  await store.transact(async (tx) => {
    await tx.update(cases).set({ state: 'sent-back', publishedAt: null }).where(eq(cases.id, housing))
    await tx.update(services).set({ state: 'declined' }).where(eq(services.id, source))
  })
  expect(await found(sakura, '保証人')).toEqual([])
  expect(await found(sakura, '居住支援法人')).toEqual([])
  expect(await found(sakura, '国際交流協会')).toEqual([])
})

test('operators and filters narrow what is found', async () => {
  const { sakura } = await furnished()
  const only = async (words: Parameters<typeof searched>[1]) =>
    (await searched(sakura, words)).hits.map(({ kind }) => kind)
  expect(await only('住まい type:事例研究会')).toEqual(['workshop'])
  expect(await only({ q: '住まい', type: 'case' })).toEqual(['case'])
  expect(await only('窓口 area:愛知 lang:ベトナム語')).toEqual(['source'])
  expect(await only('窓口 area:大阪')).toEqual([])
  expect(await only('type:source tag:住')).toEqual(['source'])
  expect(await only('住まい -"考える会" type:事例研究会')).toEqual([])
  expect(await only('見本ビル before:2026-12-08')).toEqual([])
  expect(await only('見本ビル after:令和8年12月8日')).toEqual(['workshop'])
})

test('an operator that means nothing is said and not used', async () => {
  const { sakura } = await furnished()
  const { unknown, hits } = await searched(sakura, '保証人 area:どこか')
  expect(unknown).toEqual(['area:どこか'])
  expect(hits).toHaveLength(1)
})

test('when nothing is found, a search with one word less is offered if it finds something', async () => {
  const { sakura } = await furnished()
  const { hits, ways } = await searched(sakura, '保証人 どこにもない')
  expect(hits).toEqual([])
  expect(ways).toEqual({ meant: [], shorter: ['保証人'] })
})

test('a word that is near to a known one is offered when that finds something for this reader', async () => {
  const world = await furnished()
  const meant = async (words: string, ctx = world.sakura) => (await searched(ctx, words)).ways.meant
  expect(await meant('居住支援法人保証人会')).toEqual(['保証人'])
  expect(await meant('保証任')).toEqual(['保証人'])
  expect(await meant('garantor')).toEqual(['guarantor'])
  expect(await meant('garantor 住まい')).toEqual(['guarantor 住まい'])
  const official = world.as('aichi', { role: 'official', level: 'prefecture', code: '23' })
  expect(await meant('garantor', official)).toEqual([])
})

test('where nothing is found, the directory and a report are asked for what the words name', async () => {
  const { sakura } = await furnished()
  const { told } = await searched(sakura, '住宅 愛知 ベトナム語 どこにもない')
  expect(told).toMatchObject({ tag: 'housing', area: '23', lang: 'vi' })
  const { told: chosen } = await searched(sakura, { q: '住宅 どこにもない', tag: 'medical' })
  expect(chosen).toMatchObject({ tag: 'medical' })
})

test('pages follow each other without a gap, and no address tells how many texts lie between', async () => {
  const world = await freshWorld()
  const [sakura, shino] = [world.as('sakura'), world.as('shino', 'moderator')]
  const ids: string[] = []
  for (let n = 0; n < 23; n++) ids.push(await publishedCase(sakura, shino, { title: `続きの印 ${n}番` }))
  await indexed(world)
  const first = await searched(sakura, '続きの印')
  expect(first.hits).toHaveLength(20)
  const hidden = ids.find((id) => !first.hits.some((hit) => hit.id === id))!
  const next = await searched(sakura, { q: '続きの印', before: first.older! })
  expect([...first.hits, ...next.hits].map(({ id }) => id).sort()).toEqual([...ids].sort())
  // Only what the page shows anyway.
  expect(first.older!.split('~').slice(1, 5)).toEqual([
    ...[first.hits.at(-1)!.day, 'case', first.hits.at(-1)!.id, first.hits.at(-1)!.id],
  ])
  const behind = (id: string) =>
    searched(sakura, { q: '続きの印', before: `t~${first.hits[0]!.day}~case~${id}~${id}~0` })
  const whole = await behind('never-was')
  expect(whole.hits).toHaveLength(20)
  await world.store.transact(async (tx) => {
    await tx.update(cases).set({ state: 'hidden' }).where(eq(cases.id, hidden))
  })
  expect((await behind(hidden)).hits.map(({ id }) => id)).toEqual(
    (await searched(sakura, '続きの印')).hits.map(({ id }) => id),
  )
  expect((await searched(sakura, { q: '続きの印', before: 't1742' })).hits).toHaveLength(20)
  expect((await searched(sakura, { q: '続きの印', before: 't~2026-99-99~case~a~a~0' })).hits).toHaveLength(20)
  // The first day that can be written, and the last, whose morrow cannot.
  expect((await searched(sakura, { q: '続きの印', before: 'a~0000-01-01~case~a~a~0' })).hits).toHaveLength(0)
  expect((await searched(sakura, { q: '続きの印', before: 't~9999-12-31~case~a~a~0' })).hits).toHaveLength(20)
})

test.each([
  ['a'.repeat(10_000), 'too-long'],
  ['！？、。', 'no-letters'],
  ['🏠🏠', 'no-letters'],
  ['\ud800', 'no-letters'],
  ['ーー', 'no-letters'],
  ['-住まい', 'only-excluded'],
])('a search for %.10s is answered with a reason', async (words, problem) => {
  const { as } = await freshWorld()
  expect((await searched(as('sakura'), words)).problem).toBe(problem)
})

test.each([
  '"住',
  '住 AND',
  'NEAR(住 家)',
  'words:住',
  '住* ^家 {家}',
  "住' | !家",
  '住\\',
  '(((',
  '1:住',
  '% _',
])('signs of query languages mean nothing in %s', async (words) => {
  const fresh = await freshWorld()
  await searched(fresh.as('sakura'), words)
})

test('a page costs the same few queries, however many hits it has', async () => {
  const { sakura, queries } = await furnished()
  queries()
  await searched(sakura, '住')
  const many = queries().length
  await searched(sakura, '見本ビル')
  expect(many).toBeLessThanOrEqual(20)
  expect(queries().length).toBeLessThanOrEqual(many)
})
