import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { resourceCitations } from '#db/schema/library-shelves.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { editReply } from '#app/features/cases/reply-edit.server.ts'
import { postReply, withdrawCase } from '#app/features/cases/index.server.ts'
import { answer, publishedCase } from '#tests/cases-world.ts'
import { publishedSource } from '#tests/directory-world.ts'
import { addedResource, resource } from '#tests/library-world.ts'
import { decided, reported } from '#tests/moderation-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { citationsFollow, citedIn, refreshCitations } from './citations.server.ts'
import { editResource } from './edit.server.ts'
import { withdrawResource } from './keeping.server.ts'
import { holdLesson } from './lessons.server.ts'
import { resourcePage } from './resource.query.server.ts'

const followed = ({ system }: World) => drainOutbox(system, [citationsFollow])
const rowsOf = ({ store }: World) => store.read.select().from(resourceCitations)
const at = (id: string) => `[資料](/library/${id})`

async function citedWorld() {
  const world = await freshWorld()
  const people = { sakura: world.as('sakura'), kaede: world.as('kaede') }
  const id = await addedResource(people.sakura)
  const cited = async (reader = people.kaede) => (await resourcePage(reader, id)).cited
  return { ...world, ...people, shino: world.as('shino', 'moderator'), id, cited }
}

test('an address is known wherever it stands in a text, once, and another page of the house is none', () => {
  const [one, two] = ['0195a1c2-0000-7000-8000-00000000000a', '0195a1c2-0000-7000-8000-00000000000b']
  const text = `<a href="https://portal.example/library/${one}">x</a>と [表](/library/${two}/versions/2)、/library/${one.toUpperCase()}。`
  expect(citedIn(text)).toEqual([one, two])
  expect(citedIn(`/library/collections/${one} /library/${one}0 /cases/${one} /library/new`)).toEqual([])
})

test('a case, an answer, a source and another resource that lead to a resource stand on its page', async () => {
  const world = await citedWorld()
  const { sakura, kaede, shino, id, cited } = world
  const caseId = await publishedCase(kaede, shino, { problem: `${at(id)}を使った` })
  await postReply(sakura, caseId, answer({ body: `${at(id)} を見てください。` }))
  await publishedSource(kaede, shino, { url: `https://portal.test.example/library/${id}` })
  await addedResource(kaede, { title: '続き', body: `/library/${id} の続き` })
  expect(await cited()).toEqual([])
  await followed(world)
  const title = '保証人が見つからない家族の住まい'
  expect((await cited()).sort((a, b) => a.kind.localeCompare(b.kind))).toMatchObject([
    { kind: 'case', title, href: `/cases/${caseId}` },
    { kind: 'reply', title, href: `/cases/${caseId}#answer-1` },
    { kind: 'resource', title: '続き' },
    { kind: 'source', title: '外国人相談の窓口' },
  ])
})

test('a case that is withdrawn vanishes at once, and its row with the outbox', async () => {
  const world = await citedWorld()
  const { kaede, shino, id, cited } = world
  const caseId = await publishedCase(kaede, shino, { problem: at(id) })
  await followed(world)
  expect(await cited()).toHaveLength(1)
  await withdrawCase(kaede, caseId)
  expect(await cited()).toEqual([])
  await followed(world)
  expect(await rowsOf(world)).toEqual([])
})

test('a hidden answer and a hidden case are not told of', async () => {
  const world = await citedWorld()
  const { sakura, kaede, shino, as, id, cited } = world
  const caseId = await publishedCase(kaede, shino)
  await postReply(sakura, caseId, answer({ body: at(id) }))
  await followed(world)
  expect(await cited()).toHaveLength(1)
  const matter = await reported(as('minoru'), caseId, 1)
  await decided(shino, matter, 'hidden')
  expect(await cited()).toEqual([])
})

test('a text that no longer leads there is taken out, and the rest of its thread stays', async () => {
  const world = await citedWorld()
  const { sakura, kaede, shino, id, cited } = world
  const caseId = await publishedCase(kaede, shino, { problem: at(id) })
  await postReply(sakura, caseId, answer({ body: at(id) }))
  await followed(world)
  await editReply(sakura, { caseId, position: 1 }, { version: 1, body: '電話で。', dismissals: [] })
  await followed(world)
  expect((await cited()).map(({ kind }) => kind)).toEqual(['case'])
})

test('a lesson that is held back is not told of until it is open again, and a withdrawn resource cites nothing', async () => {
  const world = await citedWorld()
  const { sakura, kaede, id, cited } = world
  const lesson = await addedResource(kaede, { title: '教訓', body: at(id) })
  await followed(world)
  await holdLesson(sakura, lesson)
  expect(await cited()).toEqual([])
  await withdrawResource(kaede, lesson)
  await followed(world)
  expect(await rowsOf(world)).toEqual([])
})

test('the nightly check finds what no event told of, and forgets what is gone', async () => {
  const world = await citedWorld()
  const { kaede, store, system, id, cited } = world
  const other = await addedResource(kaede, { title: '続き', body: at(id) })
  await store.transact((tx) =>
    tx
      .insert(resourceCitations)
      .values({ resourceId: id, kind: 'case', citingId: 'gone', subjectId: 'gone' })
      .then(),
  )
  await refreshCitations(system)
  expect(await rowsOf(world)).toMatchObject([{ kind: 'resource', citingId: other }])
  expect(await cited()).toHaveLength(1)
  await editResource(kaede, other, resource({ title: '続き', body: 'なし', revision: 1 }))
  await followed(world)
  expect(await rowsOf(world)).toEqual([])
})

test.each([
  ['was added', 1],
  ['was withdrawn', 0],
])(
  'the nightly check waits for the event that a resource %s, and reads its texts only then',
  async (_, left) => {
    const world = await citedWorld()
    const { kaede, store, system, id } = world
    const lesson = await addedResource(kaede, { title: '教訓', body: at(id) })
    const [written, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const following = store.transact(async (tx) => {
      if (left === 0) await withdrawResource(kaede, lesson)
      await citationsFollow(tx, system, { event: 'resource.changed', subjectId: lesson, itemId: null })
      written.resolve()
      await gate.promise
    })
    await written.promise
    const checking = refreshCitations(system)
    await pause(100)
    gate.resolve()
    await Promise.all([following, checking])
    expect(await rowsOf(world)).toHaveLength(left)
  },
)
