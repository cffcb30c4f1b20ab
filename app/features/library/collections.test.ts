import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { collectionItems } from '#db/schema/library-shelves.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { libraryMails } from '#app/features/notifications/index.server.ts'
import { addedResource, madeCollection } from '#tests/library-world.ts'
import { found, indexed } from '#tests/search-world.ts'
import { emailOf, freshWorld, type PersonContext } from '#tests/world.ts'
import { collectionPage, collectionsToFill, listCollections } from './collections.query.server.ts'
import { dissolveCollection, editCollection, handOverCollection } from './collections.server.ts'
import { collectionInput, orderInput } from './input.ts'
import { withdrawResource } from './keeping.server.ts'
import { holdLesson } from './lessons.server.ts'
import { resourcePage } from './resource.query.server.ts'
import { order, putIntoCollection } from './shelving.server.ts'

const words = (changes: object) => collectionInput.parse({ titleJa: '初めての面談', ...changes })
const titlesIn = async (reader: PersonContext, id: string) =>
  (await collectionPage(reader, id)).items.map(({ title }) => title)

async function filled(owner: PersonContext, titles: string[]) {
  const id = await madeCollection(owner)
  const resources: string[] = []
  for (const title of titles) {
    resources.push(await addedResource(owner, { title }))
    await putIntoCollection(owner, id, resources.at(-1)!)
  }
  return { id, resources }
}

const doTo = (ctx: PersonContext, id: string, resource: string, way: string, place?: number) =>
  order(ctx, id, orderInput.parse({ resource, way, ...(place !== undefined && { place }) }))

test('resources stand in the order that the owner gives them, and one that is taken out goes back to its place', async () => {
  const { as } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const { id, resources } = await filled(sakura, ['一', '二', '三'])
  await doTo(sakura, id, resources[2]!, 'up')
  expect(await titlesIn(kaede, id)).toEqual(['一', '三', '二'])
  await doTo(sakura, id, resources[0]!, 'down')
  expect(await titlesIn(kaede, id)).toEqual(['三', '一', '二'])
  const stood = await doTo(sakura, id, resources[0]!, 'out')
  expect(await titlesIn(kaede, id)).toEqual(['三', '二'])
  await expect(doTo(sakura, id, resources[0]!, 'up')).rejects.toMatchObject({ code: 'not-found' })
  await doTo(sakura, id, resources[0]!, 'back', stood)
  expect(await titlesIn(kaede, id)).toEqual(['三', '一', '二'])
  await putIntoCollection(sakura, id, resources[0]!)
  expect(await titlesIn(kaede, id)).toEqual(['三', '一', '二'])
})

test('a resource says in which collections it is', async () => {
  const { as } = await freshWorld()
  const sakura = as('sakura')
  const first = await addedResource(sakura)
  const id = await madeCollection(sakura, { first, titleJa: '', titleEn: 'First talk' })
  expect((await resourcePage(as('kaede'), first)).collections).toEqual([{ id, title: 'First talk' }])
})

test('what a reader may not open is neither shown nor counted, and comes back when it is open again', async () => {
  const { as } = await freshWorld()
  const [sakura, kaede, takeru] = [as('sakura'), as('kaede'), as('takeru', 'organiser')]
  const { id, resources } = await filled(sakura, ['一', '二', '三'])
  await holdLesson(sakura, resources[1]!)
  await withdrawResource(sakura, resources[2]!)
  expect(await titlesIn(kaede, id)).toEqual(['一'])
  expect((await listCollections(kaede, {})).items).toMatchObject([{ id, resources: 1 }])
  expect(await titlesIn(takeru, id)).toEqual(['一', '二'])
  const hidden = putIntoCollection(kaede, await madeCollection(kaede), resources[1]!)
  await expect(hidden).rejects.toMatchObject({ code: 'not-found' })
  const gone = putIntoCollection(sakura, id, resources[2]!)
  await expect(gone).rejects.toMatchObject({ code: 'closed' })
})

test('a withdrawn resource leaves its collections for good', async () => {
  const { as, store } = await freshWorld()
  const sakura = as('sakura')
  const { resources } = await filled(sakura, ['一'])
  await withdrawResource(sakura, resources[0]!)
  expect(await store.read.select().from(collectionItems)).toEqual([])
})

test('its owner and those who tend the library change a collection, nobody else', async () => {
  const { as } = await freshWorld()
  const [sakura, kaede, takeru] = [as('sakura'), as('kaede'), as('takeru', 'organiser')]
  const { id, resources } = await filled(sakura, ['一'])
  for (const attempt of [
    () => editCollection(kaede, id, words({ revision: 1 })),
    () => putIntoCollection(kaede, id, resources[0]!),
    () => doTo(kaede, id, resources[0]!, 'out'),
    () => handOverCollection(kaede, id, { email: emailOf('kaede') }),
    () => dissolveCollection(kaede, id),
    () => collectionPage(as('nozomi', 'admin'), id),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  expect(await collectionsToFill(kaede)).toEqual([])
  expect(await collectionsToFill(takeru)).toHaveLength(1)
  await editCollection(takeru, id, words({ titleJa: '別の名前', revision: 1 }))
  const late = editCollection(sakura, id, words({ revision: 1 }))
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
  await dissolveCollection(takeru, id)
  await expect(collectionPage(sakura, id)).rejects.toMatchObject({ code: 'not-found' })
  expect((await resourcePage(kaede, resources[0]!)).collections).toEqual([])
})

test('a new owner is told by one link without the title', async () => {
  const { as, store, system } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const id = await madeCollection(sakura)
  await handOverCollection(sakura, id, { email: emailOf('kaede') })
  await drainOutbox(system, [libraryMails])
  const [letter, ...more] = await store.read.select().from(mails)
  expect(more).toEqual([])
  expect(letter!.recipient).toBe(emailOf('kaede'))
  expect(letter!.body).toContain(`/library/collections/${id}`)
  expect(letter!.subject + letter!.body).not.toContain('初めての面談')
  await editCollection(kaede, id, words({ revision: 2 }))
})

test('words that tell who a person is are refused, and there is a title in one language at least', async () => {
  const { as } = await freshWorld()
  const named = madeCollection(as('sakura'), { aboutJa: '在留カード番号 AB12345678CD の人のために。' })
  await expect(named).rejects.toMatchObject({ code: 'invalid' })
  expect(collectionInput.safeParse({ titleJa: ' ', titleEn: '' }).success).toBe(false)
})

test('the same form twice makes one collection, and nobody makes one under the id of another', async () => {
  const { as } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const id = sakura.newId()
  await madeCollection(sakura, { id })
  expect(await madeCollection(sakura, { id })).toBe(id)
  await expect(madeCollection(kaede, { id })).rejects.toMatchObject({ code: 'not-found' })
})

test('a collection is found by its words until it is dissolved', async () => {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  const id = await madeCollection(sakura, { aboutEn: 'For the very first talk.' })
  await indexed(world)
  expect(await found(sakura, '"first talk"')).toEqual(['初めての面談'])
  await dissolveCollection(sakura, id)
  await indexed(world)
  expect(await found(sakura, '"first talk"')).toEqual([])
})
