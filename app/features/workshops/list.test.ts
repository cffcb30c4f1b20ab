import { expect, test } from 'vitest'
import { workshops } from '#db/schema/workshops.ts'
import { plannedWorkshop, workshopRowOf } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'
import type { ListFilter } from './input.ts'
import { listWorkshops, nextWorkshop } from './list.query.server.ts'
import { register } from './registration.server.ts'

test.each(['upcoming', 'past'] as const)(
  '45 workshops that are %s are paged forth and back',
  async (when) => {
    const world = await freshWorld()
    const { as, store, clock } = world
    const model = await workshopRowOf(world, await plannedWorkshop(world))
    const ids = Array.from({ length: 44 }, () => world.as('takeru').newId())
    await store.transact((tx) =>
      tx
        .insert(workshops)
        .values(ids.map((id) => ({ ...model, id })))
        .then(),
    )
    if (when === 'past') clock.set('2026-12-09T00:00:00+09:00')
    const filter: ListFilter = when === 'past' ? { when } : {}
    const pages: string[][] = []
    let page = await listWorkshops(as('sakura'), filter)
    for (;;) {
      pages.push(page.items.map(({ id }) => id))
      if (!page.older) break
      page = await listWorkshops(as('sakura'), { ...filter, before: page.older })
    }
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5])
    expect(new Set(pages.flat())).toEqual(new Set([model.id, ...ids]))
    const back = await listWorkshops(as('sakura'), { ...filter, after: page.newer! })
    expect(back.items.map(({ id }) => id)).toEqual(pages[1])
    const other = await listWorkshops(as('sakura'), when === 'past' ? {} : { when: 'past' })
    expect(other.items).toEqual([])
  },
)

test('the filters narrow, and a page asks the same number of questions however many rows it has', async () => {
  const world = await freshWorld()
  const { as } = world
  const both = await plannedWorkshop(world)
  await listWorkshops(as('sakura'), {})
  world.queries()
  await listWorkshops(as('sakura'), {})
  const asked = world.queries().length
  const room = await plannedWorkshop(world, {
    format: 'room',
    onlineSeats: '',
    roomLink: '',
    day: '2026-12-10',
  })
  await register(as('sakura'), room, 'room')
  world.queries()
  const ids = async (filter: ListFilter) =>
    (await listWorkshops(as('sakura'), filter)).items.map(({ id }) => id)
  expect(await ids({})).toEqual([both, room])
  expect(world.queries()).toHaveLength(asked)
  expect(await ids({ format: 'both' })).toEqual([both])
  expect(await ids({ mine: 'yes' })).toEqual([room])
  expect((await nextWorkshop(as('sakura')))?.id).toBe(both)
})
