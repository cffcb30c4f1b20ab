import { expect, test } from 'vitest'
import { addedResource } from '#tests/library-world.ts'
import { freshWorld } from '#tests/world.ts'
import type { ListFilter } from './input.ts'
import { succeed, withdrawResource } from './keeping.server.ts'
import { listResources } from './list.query.server.ts'

test('resources are paged forth and back, the newest version first, with one query a page', async () => {
  const { as, clock, queries } = await freshWorld()
  const ids: string[] = []
  for (let each = 0; each < 22; each++) {
    clock.advance(1, 'minutes')
    ids.unshift(await addedResource(as('sakura')))
  }
  const kaede = as('kaede')
  await listResources(kaede, {})
  queries()
  const first = await listResources(kaede, {})
  expect(queries()).toHaveLength(1)
  expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 20))
  const second = await listResources(as('kaede'), { before: first.older! })
  expect(second.items.map(({ id }) => id)).toEqual(ids.slice(20))
  const back = await listResources(as('kaede'), { after: second.newer! })
  expect(back.items).toEqual(first.items)
  expect([first.newer, second.older]).toEqual([null, null])
})

test('each filter narrows; what holds everywhere or for every status is found by each', async () => {
  const { as, clock } = await freshWorld()
  const [sakura, kaede] = [as('sakura'), as('kaede')]
  const everywhere = await addedResource(sakura)
  const aichi = await addedResource(sakura, { area: '23', languages: ['vi'], statuses: ['work'] })
  const link = await addedResource(kaede, {
    ...{ kind: 'link', url: 'https://a.demo.example/', categories: ['medical'] },
    reviewOn: '2026-12-01',
  })
  const old = await addedResource(kaede)
  await succeed(kaede, old, { successor: everywhere })
  clock.set('2026-12-01T00:00:00+09:00')
  const found = async (filter: ListFilter) =>
    (await listResources(sakura, filter)).items.map(({ id }) => id).sort()
  expect(await found({})).toEqual([everywhere, aichi, link].sort())
  expect(await found({ area: '23' })).toEqual([everywhere, aichi, link].sort())
  expect(await found({ area: '13' })).toEqual([everywhere, link].sort())
  expect(await found({ language: 'vi' })).toEqual([aichi])
  expect(await found({ status: 'study' })).toEqual([everywhere, link].sort())
  expect(await found({ category: 'medical' })).toEqual([link])
  expect(await found({ kind: 'link' })).toEqual([link])
  expect(await found({ mine: 'yes' })).toEqual([everywhere, aichi].sort())
  expect(await found({ state: 'stale' })).toEqual([link])
  expect(await found({ state: 'superseded' })).toEqual([old])
  await withdrawResource(kaede, link)
  expect(await found({ kind: 'link' })).toEqual([])
})
