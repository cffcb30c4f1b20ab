import { expect, test } from 'vitest'
import { municipalities } from '#db/reference/areas.ts'
import { categories } from '#db/reference/vocabularies.ts'
import { proposedSource, publishedSource } from '#tests/directory-world.ts'
import { countsOf, filesOf, imported, none } from '#tests/exchange-world.ts'
import { exchanged, packageWith } from '#tests/hsds-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { confirmSource } from './confirm.server.ts'
import { exportPackage, exportTable } from './export.server.ts'
import { planImport } from './import-plan.server.ts'
import { searchSources } from './search.query.server.ts'
import { sourcePage } from './source.query.server.ts'

const listedIn = ({ as }: World, changes = {}) =>
  publishedSource(as('sakura'), as('shino', 'moderator'), changes)

test('exported, taken over by an empty portal and exported there, a package is the same byte for byte', async () => {
  const [one, other] = [await freshWorld(), await freshWorld()]
  const full = {
    hours: [{ days: ['SA', 'MO'], opens: '9:00', closes: '24:00' }],
    place: '愛知県豊橋市',
    cost: 'free',
  }
  await listedIn(one, { ...full, documents: '在留カード\n保険証', statuses: ['study'], areas: '全国' })
  await listedIn(one, { name: '二つめ', organization: '見本 国際交流協会', areas: '愛知県豊橋市、静岡県' })
  await proposedSource(one.as('sakura'), { name: '見えない申し込み' })
  const files = await filesOf(one.operator)
  expect([...files.values()].join()).not.toMatch(/見えない申し込み|sakura|shino/)
  expect(countsOf(await imported(other.operator, files))).toEqual({ ...none, added: 2 })
  expect(await filesOf(other.operator)).toEqual(files)
  expect(countsOf(await planImport(other.operator, files))).toEqual({ ...none, unchanged: 2 })
  expect(countsOf(await planImport(one.operator, files))).toEqual({ ...none, unchanged: 2 })
  const { own } = await searchSources(other.as('kaede'), { prefecture: '22', language: 'vi' })
  expect(own.map(({ name }) => name).sort()).toEqual(['二つめ', '外国人相談の窓口'])
})

test('the later day of a check holds, and a source that nobody ever checked says so', async () => {
  const world = await freshWorld()
  const { as, operator } = world
  const id = await listedIn(world)
  await confirmSource(as('kaede'), id, { works: 'yes' })
  const older = (await filesOf(operator)).get('services.csv')!.replace(/2026-\d\d-\d\d/, '2020-01-01')
  const files = new Map([...(await filesOf(operator)), ['services.csv', older]])
  expect(countsOf(await planImport(operator, files))).toEqual({ ...none, unchanged: 1 })
  const unchecked = exchanged({ assuredOn: null })
  await imported(operator, packageWith(unchecked))
  expect(await sourcePage(as('kaede'), unchecked.id)).toMatchObject({ assuredOn: null, stale: true })
})

test('what is too much for one import comes with the next of the same package', async () => {
  const { operator } = await freshWorld()
  const wide = Array.from({ length: 12 }, (_, index) =>
    exchanged({
      id: `01a00000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      areas: municipalities.slice(0, 60).map(({ code }) => code),
      categories: categories.map(({ id }) => id),
    }),
  )
  const files = packageWith(...wide)
  const first = await imported(operator, files)
  expect(first.later).toBeGreaterThan(0)
  expect(first.added.length + first.later).toBe(12)
  const second = await imported(operator, files)
  expect(countsOf(second)).toEqual({ ...none, added: first.later, unchanged: first.added.length })
})

test('only the operator and the admin exchange, the admin after a recent proof; the table is safe in a spreadsheet', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  await listedIn(world, { name: '=1+1', alternateName: 'Counter, "new"' })
  for (const name of ['kaede', 'shino'])
    await expect(exportTable(as(name))).rejects.toMatchObject({ code: 'forbidden' })
  const admin = as('nozomi', 'admin')
  const table = await exportTable(admin)
  expect(table.startsWith('\uFEFFID,')).toBe(true)
  expect(table).toContain(`,'=1+1,"Counter, ""new""",`)
  clock.advance(3, 'hours')
  await expect(exportPackage(admin)).rejects.toMatchObject({ code: 'proof' })
})
