import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries, outboxEvents } from '#db/schema/core.ts'
import {
  directoryImports,
  servicePlaces,
  servicePlacesStaged,
  services,
  servicesStaged,
} from '#db/schema/directory.ts'
import { proposedSource, publishedSource, sourceForm } from '#tests/directory-world.ts'
import { countsOf, filesOf, imported, none } from '#tests/exchange-world.ts'
import { exchanged, packageWith, replacedIn } from '#tests/hsds-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { confirmSource } from './confirm.server.ts'
import { decideOnSource } from './decide.server.ts'
import { editSource } from './edit.server.ts'
import { applyImport } from './import-apply.server.ts'
import { planImport } from './import-plan.server.ts'
import { applyKept, keepPackage, planOf, sweepPackages } from './imports.server.ts'
import { searchSources } from './search.query.server.ts'
import { sourcePage } from './source.query.server.ts'

const listedIn = ({ as }: World, changes = {}) =>
  publishedSource(as('sakura'), as('shino', 'moderator'), changes)

test('a listed source changes at once, is found where it is now, and the history keeps what stood there', async () => {
  const world = await freshWorld()
  const { as, store, operator } = world
  const id = await listedIn(world)
  const files = await filesOf(operator)
  const moved = replacedIn(files, 'service_areas.csv', ',23,', ',22,')
  const plan = await planImport(operator, moved)
  expect(plan.changed[0]).toMatchObject({ fields: { areas: { before: ['23'], after: ['22'] } } })
  await imported(operator, moved)
  const page = await sourcePage(as('kaede'), id)
  expect(page.changes[0]).toMatchObject({ kind: 'imported', by: null, fields: { areas: { after: ['22'] } } })
  const found = async (prefecture: string) => (await searchSources(as('kaede'), { prefecture })).own.length
  expect([await found('22'), await found('23')]).toEqual([1, 0])
  const events = await store.read.select().from(outboxEvents)
  expect(events.filter(({ event }) => event === 'source.imported').map(({ subjectId }) => subjectId)).toEqual(
    [id],
  )
  const audit = await store.read.select().from(auditEntries)
  expect(audit.at(-1)).toMatchObject({
    event: 'directory.imported',
    detail: { added: 0, changed: 1, unchanged: 0 },
  })
  expect(countsOf(await planImport(operator, moved))).toEqual({ ...none, unchanged: 1 })
  expect(await store.read.select().from(servicesStaged)).toEqual([])
  expect(await store.read.select().from(servicePlacesStaged)).toEqual([])
})

test('what waits for a second person, or was declined, is not decided by a package', async () => {
  const { as, operator, store } = await freshWorld()
  const [waiting, declined] = [await proposedSource(as('sakura')), await proposedSource(as('sakura'))]
  const decision = { version: 1, decision: 'declined' as const, reason: '窓口がない。' }
  await decideOnSource(as('shino', 'moderator'), declined, decision)
  const plan = await imported(operator, packageWith(exchanged({ id: waiting }), exchanged({ id: declined })))
  expect(countsOf(plan)).toEqual({ ...none, held: 2 })
  const states = (await store.read.select().from(services)).map(({ id, state }) => [id, state])
  expect(Object.fromEntries(states)).toEqual({ [waiting]: 'proposed', [declined]: 'declined' })
})

test('one fault refuses all of it, also a number that identifies a person', async () => {
  const { operator, store } = await freshWorld()
  const personal = exchanged({
    ...{ id: '01a00000-0000-7000-8000-000000000002', description: '在留カード番号 AB12345678CD の人' },
  })
  const files = packageWith(exchanged(), personal)
  const { faults, added } = await planImport(operator, files)
  expect(faults).toMatchObject([{ file: 'services.csv', line: 4 }])
  expect(added).toHaveLength(2)
  await expect(imported(operator, files)).rejects.toMatchObject({ code: 'invalid' })
  expect(await store.read.select().from(services)).toEqual([])
})

test('a source that somebody changed after the check refuses all of it, and leaves nothing behind', async () => {
  const world = await freshWorld()
  const { as, operator, store } = world
  const id = await listedIn(world)
  const changed = replacedIn(await filesOf(operator), 'services.csv', 'くらしの', '仕事の')
  const added = packageWith(exchanged())
  const both = new Map([...changed].map(([file, text]) => [file, text + rowsAfterHead(added.get(file)!)]))
  both.set('taxonomy_terms.csv', changed.get('taxonomy_terms.csv')!)
  both.set('taxonomies.csv', changed.get('taxonomies.csv')!)
  both.set('datapackage.json', changed.get('datapackage.json')!)
  const plan = await planImport(operator, both)
  expect(countsOf(plan)).toEqual({ ...none, added: 1, changed: 1 })
  const importId = await keepPackage(operator, 'package.zip', both)
  await editSource(as('kaede'), id, sourceForm({ version: 2, fees: '無料' }))
  await expect(applyKept(operator, importId, plan)).rejects.toMatchObject({ code: 'conflict' })
  await expect(applyImport(operator, plan, importId)).rejects.toMatchObject({ code: 'conflict' })
  const rows = await store.read.select().from(services)
  expect(rows.map(({ fees, version }) => ({ fees, version }))).toEqual([{ fees: '無料', version: 3 }])
  expect(await store.read.select().from(servicesStaged)).toEqual([])
})

test('that a source works, said between the check and the import, is not lost by it', async () => {
  const world = await freshWorld()
  const { as, operator, clock } = world
  const id = await listedIn(world)
  const moved = replacedIn(await filesOf(operator), 'service_areas.csv', ',23,', ',22,')
  const plan = await planImport(operator, moved)
  clock.advance(40, 'days')
  await confirmSource(as('kaede'), id, { works: 'yes' })
  await applyImport(operator, plan, await keepPackage(operator, 'package.zip', moved))
  const { own } = await searchSources(as('kaede'), { prefecture: '22' })
  expect(own.map(({ id, freshOn }) => [id, freshOn])).toEqual([[id, '2027-01-03']])
  const [place] = await operator.store.read
    .select()
    .from(servicePlaces)
    .where(eq(servicePlaces.serviceId, id))
  expect(place!.freshOn).toBe('2027-01-03')
})

const rowsAfterHead = (text: string) => text.slice(text.indexOf('\r\n') + 2)

test('a package is applied once, and forgotten after a week', async () => {
  const { operator, clock, store } = await freshWorld()
  const files = packageWith(exchanged())
  const [first, second] = [
    await keepPackage(operator, 'one.zip', files),
    await keepPackage(operator, 'two.zip', files),
  ]
  await applyKept(operator, first, (await planOf(operator, first)).plan)
  await expect(planOf(operator, first)).rejects.toMatchObject({ code: 'not-found' })
  clock.advance(8, 'days')
  await sweepPackages(operator)
  await expect(planOf(operator, second)).rejects.toMatchObject({ code: 'not-found' })
  const kept = await store.read.select().from(directoryImports)
  expect(kept.map(({ content }) => content)).toEqual([null, null])
})
