import { expect, test } from 'vitest'
import { examples } from './access-examples.ts'
import { worldWithSecrets } from './secrets.ts'
import { cast, roleNames, servedWorld } from './served.ts'
import { everyGet, everyRow } from './walk.ts'

test('whoever opens whatever page, or asks for its data alone, nothing in any table changes', async () => {
  const world = await servedWorld()
  const paths = new Map<string, string>()
  for (const { pattern } of world.routes) paths.set(pattern, (await examples[pattern]!(world)).path)
  const people = cast(world)
  const visitors = await Promise.all(roleNames.map((role) => world.visit(people[role])))
  const before = await everyRow(world)
  for (const { pattern, id } of world.routes) {
    const path = paths.get(pattern)!
    for (const visitor of visitors) {
      await visitor.get(path)
      await visitor.data(path, id)
    }
  }
  expect(await everyRow(world)).toEqual(before)
  for (const table of ['cases', 'gap_reports', 'workshops', 'resources', 'releases', 'notices'])
    expect(before[table], table).not.toEqual([])
})

test('nor does what the author opens, draft by draft', async () => {
  const world = await worldWithSecrets()
  const visitor = await world.visit(world.secretive.asker)
  const before = await everyRow(world)
  await everyGet(world, visitor, world.ids)
  for (const path of ['/healthz', '/readyz', '/login?next=/cases', '/cases?lang=en']) await visitor.get(path)
  expect(await everyRow(world)).toEqual(before)
})
