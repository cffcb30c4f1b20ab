import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { saveTerm } from '#app/features/vocabularies/terms.server.ts'
import { publishedCase } from '#tests/cases-world.ts'
import { found, indexed } from '#tests/search-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { synonymGroupPage, synonymsPage } from './synonym-groups.query.server.ts'
import { mostGroups, removeGroup, saveGroup } from './synonym-groups.server.ts'

const adminOf = ({ as }: World) => as('nozomi', 'admin')
const group = (words: string, revision = 0) => ({ words, revision })

async function withCase(title: string) {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  await publishedCase(sakura, world.as('shino', 'moderator'), { title })
  await indexed(world)
  return { world, sakura, admin: adminOf(world) }
}

test('a group holds from the next search on, both ways and without indexing, until it is changed or removed', async () => {
  const { world, sakura, admin } = await withCase('つなぎ役の人を探す')
  expect(await found(sakura, '橋渡し役')).toEqual([])
  await saveGroup(admin, null, group('つなぎ役\n橋渡し役\ngo-between'))
  expect(await found(sakura, '橋渡し役')).toEqual(['つなぎ役の人を探す'])
  expect(await found(sakura, 'go-between')).toEqual(['つなぎ役の人を探す'])
  expect(await found(sakura, '"橋渡し役"')).toEqual([])
  const [own] = (await synonymsPage(admin)).own
  await saveGroup(admin, own!.id, group('つなぎ役\n仲立ち役', own!.revision))
  expect(await found(sakura, '橋渡し役')).toEqual([])
  expect(await found(sakura, '仲立ち役')).toEqual(['つなぎ役の人を探す'])
  const { group: now } = await synonymGroupPage(admin, own!.id)
  await removeGroup(admin, own!.id, now.revision)
  expect(await found(sakura, '仲立ち役')).toEqual([])
  expect((await synonymsPage(admin)).own).toEqual([])
  const events = (await world.store.read.select().from(auditEntries)).map(({ event }) => event)
  expect(events.filter((event) => event.startsWith('synonym.'))).toHaveLength(3)
})

test('a term that is worded anew is a synonym under its new words', async () => {
  const { world, sakura } = await withCase('Help with taxation')
  const term = { ja: '租税', en: 'Taxation', from: null, until: null, after: 'social_insurance', revision: 0 }
  expect(await found(sakura, '租税')).toEqual([])
  await saveTerm(adminOf(world), 'categories', 'tax', term)
  expect(await found(sakura, '租税')).toEqual(['Help with taxation'])
})

test.each([
  ['one word', 'ことば'],
  ['the same word in two spellings', 'サーバー\nさーばー\nｻｰﾊﾞｰ'],
  ['a single letter', '国\nくに'],
  ['signs alone', '☆☆\nほし'],
  ['a long word', `${'あ'.repeat(41)}\nほし`],
  ['too many words', Array.from({ length: 13 }, (_, n) => `ことば${n}`).join('\n')],
])('%s makes no group', async (_, words) => {
  const world = await freshWorld()
  await expect(saveGroup(adminOf(world), null, group(words))).rejects.toMatchObject({ code: 'invalid' })
})

test('of two who change a group the second is told; the same group is not made twice; only admins may', async () => {
  const world = await freshWorld()
  const admin = adminOf(world)
  await saveGroup(admin, null, group('つなぎ役\n橋渡し役'))
  await expect(saveGroup(admin, null, group('橋渡し役\nつなぎ役'))).rejects.toMatchObject({
    code: 'conflict',
  })
  const [own] = (await synonymsPage(admin)).own
  await expect(removeGroup(admin, own!.id, 0)).rejects.toMatchObject({ code: 'conflict' })
  await expect(synonymsPage(world.as('shino', 'moderator'))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(saveGroup(world.as('sakura'), null, group('あい\nうえ'))).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('there are only so many groups', async () => {
  const world = await freshWorld()
  const admin = adminOf(world)
  await world.store.transact(async () => {
    for (let n = 0; n < mostGroups; n++) await saveGroup(admin, null, group(`ことば${n}番\n言い方${n}番`))
  })
  await expect(saveGroup(admin, null, group('もう一つ\nさらに'))).rejects.toMatchObject({ code: 'conflict' })
})
