import { expect, test } from 'vitest'
import type { Part } from './people.ts'
import { ask, asMarkdown, outcome } from './access-asked.ts'
import { examples } from './access-examples.ts'
import { servedWorld } from './served.ts'

const official = (level: 'municipality' | 'prefecture' | 'national' | null, code?: string): Part => ({
  ...{ role: 'official', level },
  ...(code && { code }),
})

// The statements of the examples are about 豊橋市 (23201), in 愛知県 (23).
const jurisdictions: Record<string, Part> = {
  'its municipality': official('municipality', '23201'),
  'another municipality': official('municipality', '23202'),
  'its prefecture': official('prefecture', '23'),
  'another prefecture': official('prefecture', '22'),
  national: official('national'),
  none: official(null),
}
const people = Object.keys(jurisdictions)

const ours =
  /^\/(gaps|desk|directory)(\/|$)|^\/moderation\/(gaps|statements|sources)|^\/admin\/(bodies|directory)/
/** Whoever answers changes what the next one finds. */
const changesMuch = /^\/desk\/|^\/directory\/.*\/edit$/

const slow = { timeout: 400_000 }

test('every route about gaps and sources answers an official as the jurisdiction says', slow, async () => {
  const world = await servedWorld()
  const actors = people.map((name) => world.as(name, jurisdictions[name]!))
  await world.store.transact(async () => {})
  const rows = [['route', 'asked for', ...people]]
  for (const route of world.routes.filter(({ pattern }) => ours.test(pattern))) {
    const example = examples[route.pattern]!
    const once = await example(world)
    for (const asked of ['page', 'form'] as const) {
      const cells: string[] = []
      for (const actor of actors) {
        const { path, form } =
          asked === 'form' && changesMuch.test(route.pattern) ? await example(world) : once
        cells.push(outcome(await ask[asked](await world.visit(actor), route, path, form)))
      }
      rows.push([route.pattern, asked, ...cells])
    }
  }
  await expect(asMarkdown(rows)).toMatchFileSnapshot('jurisdiction-table.md')
})
