import { expect, test } from 'vitest'
import { ask, asMarkdown, outcome } from './access-asked.ts'
import { examples } from './access-examples.ts'
import { cast, roleNames, servedWorld } from './served.ts'

test('every route has an example, and no example is left over', async () => {
  const { routes } = await servedWorld()
  expect(Object.keys(examples).sort()).toEqual(routes.map(({ pattern }) => pattern).sort())
})

// Three worlds for every route: the time grows with the site.
const slow = { timeout: 400_000 }

test('every route answers every role in every way as the table says', slow, async () => {
  const { routes } = await servedWorld()
  const rows: string[][] = [['route', 'asked for', ...roleNames]]
  for (const route of routes) {
    for (const asked of ['page', 'data', 'form'] as const) {
      const world = await servedWorld()
      const people = cast(world)
      const cells: string[] = []
      for (const role of roleNames) {
        const { path, form } = await examples[route.pattern]!(world)
        const visitor = await world.visit(people[role])
        cells.push(outcome(await ask[asked](visitor, route, path, form)))
      }
      rows.push([route.pattern, asked, ...cells])
      await world.close()
    }
  }
  await expect(asMarkdown(rows)).toMatchFileSnapshot('access-table.md')
})
