import fc from 'fast-check'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { replies } from '#db/schema/cases.ts'
import { jobs } from '#db/schema/core.ts'
import { searchEntries } from '#db/schema/search.ts'
import { searchIndex } from '#db/search-index.ts'
import { postReply } from '#app/features/cases/index.server.ts'
import { answer, publishedCase } from '#tests/cases-world.ts'
import { found, indexed, putTexts, textNumber } from '#tests/search-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { wantedBy } from './expression.ts'
import { checkJob, orderCheck, rebuildIndex, wipeRemoved } from './indexing.server.ts'
import { aboveAll } from './keys.ts'
import { parse } from './parse.ts'

/** Ids of texts of the index alone, whoever may read them. */
async function hits({ store: { read } }: World, words: string): Promise<string[]> {
  const [term] = parse(words).terms
  const expression = wantedBy(term!)!.anywhere
  const keys = await searchIndex.find(read, expression, { below: aboveAll, from: 0, limit: 50 })
  const entries = await read.select({ key: searchEntries.key, item: searchEntries.item }).from(searchEntries)
  return keys.map((key) => entries.find((entry) => entry.key === key)!.item)
}

const japanese = [
  '在留ｶｰﾄﾞの更新とサーバー、人々のくらし。',
  '髙橋さん（仮名）はDV相談へ行き、2024年4月に第2号の書類を出した。',
  'Easy Japanese のワークショップ、国語學校とみすゞ。',
  '東京都の相談窓口は、ベトナム語で話せる。',
]

test('any two letters that stand together in a Japanese text find it', async () => {
  const world = await freshWorld()
  await putTexts(
    world,
    japanese.map((body, number) => textNumber(number, number % 2 ? { title: body } : { body })),
  )
  const letter = /[\p{L}\p{Nd}]/u
  const pieces = japanese.flatMap((text, number) => {
    const letters = text.match(/[^\p{M}][\p{M}\uff9e\uff9f]*/gu)!
    return letters.slice(1).flatMap((second, index) => {
      const piece = letters[index]! + second
      const isLatin = /^[A-Za-z ]+$/.test(piece)
      return letter.test(letters[index]!) && letter.test(second) && !isLatin ? [{ piece, number }] : []
    })
  })
  const missed = []
  for (const { piece, number } of pieces) {
    if (!(await hits(world, piece)).includes(`text-${number}`)) missed.push(piece)
  }
  expect(missed).toEqual([])
  expect(pieces.length).toBeGreaterThan(70)
})

const kana = fc.stringMatching(/^[あ-んア-ンｱ-ﾝー々一-龠0-9A-Zぁ-ょ、 ]{2,40}$/)

test('so does any two letters of any text, and what is not in it does not', async () => {
  const world = await freshWorld()
  const texts = fc.sample(kana, { numRuns: 60, seed: 20261126 })
  await putTexts(
    world,
    texts.map((body, number) => textNumber(number, { body })),
  )
  const isPiece = /^[\p{L}\p{Nd}]{2}$/u
  const missed: string[] = []
  for (const [number, text] of texts.entries()) {
    const pieces = [...text].slice(1).map((second, index) => [...text][index]! + second)
    const [piece] = pieces.filter((two) => isPiece.test(two) && !/^[A-Z]+$|^[ー々]+$/.test(two))
    if (piece && !(await hits(world, `"${piece}"`)).includes(`text-${number}`))
      missed.push(`${piece} of ${text}`)
  }
  expect(missed).toEqual([])
  expect(await hits(world, '龘龘')).toEqual([])
})

const finds: [string, string[]][] = [
  ['在留', ['text-1', 'text-0']],
  ['留', ['text-1', 'text-0']],
  ['在留カード', ['text-1', 'text-0']],
  ['"在留カード"', ['text-0']],
  ['residence cards', ['text-1', 'text-0']],
  ['card', ['text-1']],
  ['高橋', ['text-2']],
  ['髙', ['text-2']],
  ['サーバ', ['text-3']],
  ['ｻｰﾊﾞｰ', ['text-3']],
  ['鯖', []],
  ['3か月', ['text-3']],
  ['令和6年', ['text-2']],
  ['カ', ['text-3', 'text-0']],
  ['日', ['text-2']],
  ['4', ['text-2']],
  ['1', []],
  ['ひとり', []],
]

test.each(finds)('both engines find the same for %s', async (words, expected) => {
  const world = await freshWorld()
  await putTexts(world, [
    textNumber(0, { body: '在留カードをなくした', day: '2026-11-01' }),
    textNumber(1, { title: '在留の手続', body: 'Residence Cards are renewed.', day: '2026-11-02' }),
    textNumber(2, { body: '髙橋さんは2024年に来日', day: '2026-11-03' }),
    textNumber(3, { body: 'サーバーを3カ月', day: '2026-11-04' }),
  ])
  const terms = parse(words).terms
  expect(terms).toHaveLength(1)
  expect(await hits(world, words)).toEqual(expected)
})

test('a word is found in the oldest texts too, be it frequent among the newest or not there at all', async () => {
  const world = await freshWorld()
  const count = 2200
  const isOld = (number: number) => number < 5
  const isNew = (number: number) => number >= count - 10
  await putTexts(
    world,
    Array.from({ length: count }, (_, number) =>
      textNumber(number, {
        body: `${isOld(number) || isNew(number) ? '玉葱' : '文'}${isOld(number) ? '牛蒡' : ''}`,
        day: '2026-11-01',
      }),
    ),
  )
  const numbers = async (words: string) =>
    (await hits(world, words)).map((id) => Number(id.slice('text-'.length)))
  expect(await numbers('牛蒡')).toEqual([4, 3, 2, 1, 0])
  const newest = Array.from({ length: 10 }, (_, at) => count - 1 - at)
  expect(await numbers('玉葱')).toEqual([...newest, 4, 3, 2, 1, 0])
  expect(await numbers('文')).toEqual(Array.from({ length: 50 }, (_, at) => count - 11 - at))
})

test('words in the title come first, and each part is newest first, page after page', async () => {
  const world = await freshWorld()
  const [sakura, reviewer] = [world.as('sakura'), world.as('shino', 'moderator')]
  for (const [title, question] of [
    ['題に印がある古い事例', '質問'],
    ['別の題の古い事例', '本文に印がある'],
    ['題に印がある新しい事例', '質問'],
    ['別の題の新しい事例', '本文に印がある'],
  ]) {
    await publishedCase(sakura, reviewer, { title: title!, question: question! })
    world.clock.advance(1, 'days')
  }
  await indexed(world)
  expect(await found(sakura, '印')).toEqual([
    '題に印がある新しい事例',
    '題に印がある古い事例',
    '別の題の新しい事例',
    '別の題の古い事例',
  ])
  expect(await found(sakura, { q: '印', order: 'new' })).toEqual([
    '別の題の新しい事例',
    '題に印がある新しい事例',
    '別の題の古い事例',
    '題に印がある古い事例',
  ])
})

test('a rebuild finds what no event told of, takes out what is gone, and changes nothing else', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  await publishedCase(sakura, world.as('shino', 'moderator'))
  await putTexts(world, [textNumber(1, { body: '孤児の印' })])
  expect(await hits(world, '孤児')).toEqual(['text-1'])
  expect(await rebuildIndex(world.operator, { anew: true })).toBe(1)
  expect(await hits(world, '孤児')).toEqual([])
  expect(await found(sakura, '保証人')).toHaveLength(1)
  expect(await rebuildIndex(world.operator, { anew: false })).toBe(1)
  expect(await found(sakura, '保証人')).toHaveLength(1)
})

test('of a text that is taken out nothing is left in the index', async () => {
  const world = await freshWorld()
  const others = [1, 2, 3].map((number) => textNumber(number, { body: 'ほかの文' }))
  await putTexts(world, [textNumber(0, { body: '秘密 zqxsecret' }), ...others])
  await world.store.transact(async (tx) => {
    const { indexSubjects } = await import('./entries.server.ts')
    await indexSubjects(tx, world.system, { texts: async () => [] }, ['text-0'])
  })
  await wipeRemoved(world.system)
  expect(await hits(world, 'zqxsecret')).toEqual([])
  expect(await hits(world, 'ほかの')).toHaveLength(3)
  expect(await leftOf(world, 'zqxsecr')).toBe(0)
})

test('an answer comes into the index without its thread being read again', async () => {
  const world = await freshWorld()
  const [sakura, ren] = [world.as('sakura'), world.as('ren')]
  const id = await publishedCase(sakura, world.as('shino', 'moderator'))
  await postReply(ren, id, answer({ body: '一つ目の返信は夜間学級の話です。' }))
  await indexed(world)
  // Changed behind the back of the events, so that a second reading of it would show.
  await world.store.transact((tx) => tx.update(replies).set({ html: '<p>ひみつの改変</p>' }).then())
  await postReply(ren, id, answer({ body: '二つ目の返信は図書館の話です。' }))
  await indexed(world)
  const indexHas = async (words: string) => (await hits(world, words)).length
  expect(await indexHas('夜間学級')).toBe(1)
  expect(await indexHas('図書館')).toBe(1)
  expect(await indexHas('改変')).toBe(0)
})

test('the whole index is looked over in the coming night, and at once where there is none', async () => {
  const world = await freshWorld()
  const orders = async () => {
    await world.store.transact((tx) => orderCheck(tx, world.system))
    const rows = await world.store.read.select().from(jobs).where(eq(jobs.kind, checkJob)).orderBy(jobs.runAt)
    return rows.map(({ key, runAt }) => `${key} ${runAt.toISOString()}`)
  }
  const [first, night, ...more] = await orders()
  expect(first).toBe(`first ${world.clock.now().toISOString()}`)
  expect(night!.slice(11)).toMatch(/T18:00:00\.000Z$/) // three o'clock in Tokyo
  expect(Date.parse(night!.slice(11))).toBeGreaterThan(world.clock.now().getTime())
  expect(more).toEqual([])

  await putTexts(world, [textNumber(1, { body: '文' })])
  expect(await orders()).toHaveLength(2)
  world.clock.advance(1, 'days')
  expect(await orders()).toHaveLength(3)
})

/** In how many blocks or rows of the index the letters stand. */
async function leftOf({ store: { read } }: World, letters: string) {
  const where = process.env.DATABASE_URL!.startsWith('postgres')
    ? { from: sql`search_index`, there: sql`lexemes::text like ${`%${letters}%`}` }
    : { from: sql`search_index_data`, there: sql`instr(block, cast(${letters} as blob)) > 0` }
  const rows = await read
    .select({ one: sql`1` })
    .from(where.from)
    .where(where.there)
  return rows.length
}
