import { expect, test } from 'vitest'
import { ask, type Asked, asMarkdown, outcome } from './access-asked.ts'
import { examples } from './access-examples.ts'
import { cast, roleNames, servedWorld, type ServedRoute } from './served.ts'

test('every route has an example, and no example is left over', async () => {
  const { routes } = await servedWorld()
  expect(Object.keys(examples).sort()).toEqual(routes.map(({ pattern }) => pattern).sort())
})

type Row = Record<Asked, string[]>
const nothingYet = (): Row => ({ page: [], data: [], form: [] })

/** Reading changes nothing, and neither does a form that nothing takes: all of it is asked of one world. */
async function readAll(rows: Map<ServedRoute, Row>) {
  const world = await servedWorld()
  const people = cast(world)
  for (const [route, row] of rows) {
    const { path, form } = await examples[route.pattern]!(world)
    for (const role of roleNames) {
      const visitor = await world.visit(people[role])
      for (const way of route.hasAction ? reading : [...reading, 'form' as const])
        row[way].push(outcome(await ask[way](visitor, route, path, form)))
    }
  }
}
const reading: Asked[] = ['page', 'data']

/** A form changes what others find: each route has a world of its own, and each role an example in it. */
async function sendForms(route: ServedRoute, row: Row) {
  const world = await servedWorld()
  const people = cast(world)
  for (const role of roleNames) {
    const { path, form } = await examples[route.pattern]!(world)
    const visitor = await world.visit(people[role])
    row.form.push(outcome(await ask.form(visitor, route, path, form)))
  }
  await world.close()
}

// A world for every form: the time grows with the site.
const slow = { timeout: 400_000 }

test('every route answers every role in every way as the table says', slow, async () => {
  const { routes } = await servedWorld()
  const answers = new Map(routes.map((route) => [route, nothingYet()]))
  await readAll(answers)
  for (const [route, row] of answers) if (route.hasAction) await sendForms(route, row)
  const rows = [...answers].flatMap(([{ pattern }, row]) =>
    (['page', 'data', 'form'] as const).map((way) => [pattern, way, ...row[way]]),
  )
  await expect(asMarkdown([['route', 'asked for', ...roleNames], ...rows])).toMatchFileSnapshot(
    'access-table.md',
  )
})
