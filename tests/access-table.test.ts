import { expect, test } from 'vitest'
import { ask, type Asked, asMarkdown, outcome } from './access-asked.ts'
import { examples } from './access-examples.ts'
import { cast, roleNames, servedWorld } from './served.ts'

test('every route has an example, and no example is left over', async () => {
  const { routes } = await servedWorld()
  expect(Object.keys(examples).sort()).toEqual(routes.map(({ pattern }) => pattern).sort())
})

// Reading changes nothing, so that a page and its data may be asked of one world; forms have their own.
const sharingOne: Asked[][] = [['page', 'data'], ['form']]

// Two worlds for every route: the time grows with the site.
const slow = { timeout: 400_000 }

test('every route answers every role in every way as the table says', slow, async () => {
  const { routes } = await servedWorld()
  const rows: string[][] = [['route', 'asked for', ...roleNames]]
  for (const route of routes)
    for (const ways of sharingOne) {
      const world = await servedWorld()
      const people = cast(world)
      const cells = new Map<Asked, string[]>(ways.map((way) => [way, []]))
      for (const role of roleNames) {
        const { path, form } = await examples[route.pattern]!(world)
        const visitor = await world.visit(people[role])
        for (const way of ways) cells.get(way)!.push(outcome(await ask[way](visitor, route, path, form)))
      }
      for (const way of ways) rows.push([route.pattern, way, ...cells.get(way)!])
      await world.close()
    }
  await expect(asMarkdown(rows)).toMatchFileSnapshot('access-table.md')
})
