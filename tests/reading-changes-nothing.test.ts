import { expect, test } from 'vitest'
import { worldWithSecrets } from './secrets.ts'
import { cast, roleNames } from './served.ts'
import { everyGet, everyRow } from './walk.ts'

test.each(roleNames)('whatever the %s opens, nothing in any table changes', async (role) => {
  const world = await worldWithSecrets()
  const visitor = await world.visit(cast(world)[role])
  const before = await everyRow(world)
  await everyGet(world, visitor, world.ids)
  for (const path of ['/healthz', '/readyz', '/login?next=/cases', '/cases?lang=en']) await visitor.get(path)
  expect(await everyRow(world)).toEqual(before)
  expect(Object.keys(before)).toContain('cases')
  expect(before.cases).not.toEqual([])
})

test('nor does what the author opens, draft by draft', async () => {
  const world = await worldWithSecrets()
  const visitor = await world.visit(world.secretive.asker)
  const before = await everyRow(world)
  await everyGet(world, visitor, world.ids)
  expect(await everyRow(world)).toEqual(before)
})
