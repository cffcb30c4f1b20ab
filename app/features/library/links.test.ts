import { expect, test } from 'vitest'
import type { Found } from '#app/core/outside/probe.server.ts'
import { addedResource, resource, resourceRowOf } from '#tests/library-world.ts'
import { freshWorld } from '#tests/world.ts'
import { editResource } from './edit.server.ts'
import { withdrawResource } from './keeping.server.ts'
import { checkLinks } from './links.server.ts'
import { resourcePage } from './resource.query.server.ts'
import { workList } from './work.query.server.ts'

const link = { kind: 'link', body: '', url: 'https://www.demo.example/guide' }

async function linkedWorld() {
  const world = await freshWorld()
  const sakura = world.as('sakura')
  const asked: string[] = []
  let found: Found = 'there'
  return {
    ...world,
    ...{ sakura, asked },
    organiser: world.as('takeru', 'organiser'),
    id: await addedResource(sakura, link),
    becomes: (next: Found) => (found = next),
    checkNextDay: async () => {
      world.clock.advance(1, 'days')
      await checkLinks(world.system, (url) => {
        asked.push(url)
        return Promise.resolve(found)
      })
    },
  }
}

test('a link is asked once a week, and daily once it leads nowhere; readers are told from the third time on', async () => {
  const { sakura, organiser, id, asked, becomes, checkNextDay } = await linkedWorld()
  for (let day = 0; day < 8; day++) await checkNextDay()
  expect(asked).toHaveLength(2)
  becomes('gone')
  for (let day = 0; day < 8; day++) await checkNextDay()
  expect(asked).toHaveLength(4)
  expect((await resourcePage(sakura, id)).broken).toBeNull()
  expect((await workList(organiser)).broken).toEqual([])
  await checkNextDay()
  const { broken } = await resourcePage(sakura, id)
  expect(broken).toMatchObject({ found: 'gone' })
  expect((await workList(organiser)).broken).toEqual([{ id, title: '初回の面談の一覧', ...broken }])
  becomes('there')
  await checkNextDay()
  expect((await resourcePage(sakura, id)).broken).toBeNull()
  expect((await workList(organiser)).broken).toEqual([])
})

test('another address begins anew, and its page says nothing of the old one', async () => {
  const world = await linkedWorld()
  const { sakura, id, asked, becomes, checkNextDay } = world
  becomes('away')
  for (let day = 0; day < 3; day++) await checkNextDay()
  expect((await resourcePage(sakura, id)).broken).toMatchObject({ found: 'away' })
  const { revision } = await resourceRowOf(world, id)
  const moved = resource({ ...link, url: 'https://www.demo.example/moved' })
  await editResource(sakura, id, { ...moved, revision })
  expect((await resourcePage(sakura, id)).broken).toBeNull()
  await checkNextDay()
  expect(asked.at(-1)).toBe('https://www.demo.example/moved')
  expect((await resourcePage(sakura, id)).broken).toBeNull()
})

test('many links are asked a few at a time until none is due; pages, files and what was withdrawn are not asked', async () => {
  const world = await linkedWorld()
  const { sakura, id, asked, system, clock } = world
  await addedResource(sakura)
  for (let number = 1; number <= 6; number++)
    await addedResource(sakura, { ...link, url: `https://www.demo.example/${number}` })
  await withdrawResource(sakura, id)
  const ask = (url: string) => Promise.resolve<Found>(asked.push(url) > 0 ? 'there' : 'away')
  await checkLinks(system, ask)
  expect(asked).toHaveLength(5)
  clock.advance(1, 'minutes')
  await checkLinks(system, ask)
  expect(asked.toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `https://www.demo.example/${number}`))
  await checkLinks(system, ask)
  expect(asked).toHaveLength(6)
  await expect(checkLinks(sakura, ask)).rejects.toMatchObject({ code: 'forbidden' })
})
