import fc from 'fast-check'
import { expect, test } from 'vitest'
import { municipalities, prefectures } from '#db/reference/areas.ts'
import { columnsOf, hsdsTables } from '#db/reference/hsds.ts'
import { costs, serviceStatuses, weekdays } from '#db/reference/directory.ts'
import { categories, languages, sourceTypes, statusGroups } from '#db/reference/vocabularies.ts'
import { exchanged, packageWith, readPackage, replacedIn } from '#tests/hsds-world.ts'
import { isArea, tidyAreas } from './area.ts'
import { leftOut } from './hsds-left-out.ts'
import { packageOf } from './package-files.server.ts'
import { rowsOf } from './hsds-rows.ts'

const idOf = (terms: { id: string }[]) => fc.constantFrom(...terms.map(({ id }) => id))
const someOf = (terms: { id: string }[], minLength = 0) =>
  fc.uniqueArray(idOf(terms), { minLength, maxLength: 4 })
// Words with all that a CSV has to quote, and with the letters that names are written in.
const letters = fc.constantFrom(...'見本町あいヶ髙𠮷ñ"\',;=+-@(12 \n')
const text = (maxLength: number) =>
  fc.string({ unit: letters, maxLength }).map((value) => value.replaceAll('\n', ' ').trim())
const lines = (maxLength: number) => fc.string({ unit: letters, maxLength }).map((value) => value.trim())
const filled = (maxLength: number) => text(maxLength).map((value) => `見${value}`)
const time = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 12, max: 24 }))
const two = (hour: number) => `${String(hour).padStart(2, '0')}:30`

const anySource = fc.record({
  status: idOf(serviceStatuses),
  name: filled(30),
  alternateName: text(40),
  organization: filled(20),
  description: filled(20).chain((first) => lines(60).map((more) => `${first}\n${more}`.trim())),
  sourceType: idOf(sourceTypes),
  categories: someOf(categories, 1),
  areas: fc
    .uniqueArray(fc.constantFrom('00', ...prefectures, ...municipalities), { minLength: 1, maxLength: 5 })
    .map((all) => tidyAreas(all.map((one) => (typeof one === 'string' ? one : one.code)))),
  languages: someOf(languages),
  interpretation: text(30),
  statuses: someOf(statusGroups),
  eligibility: lines(40),
  hours: fc.array(
    fc.record({ days: someOf(weekdays, 1), at: time }).map(({ days, at: [opens, closes] }) => ({
      ...{ days, opens: two(opens), closes: two(closes) },
    })),
    { maxLength: 3 },
  ),
  hoursNote: text(30),
  cost: fc.option(idOf(costs)),
  fees: text(30),
  documents: fc.array(filled(10), { maxLength: 4 }),
  application: lines(30),
  department: text(10),
  phones: fc.array(fc.record({ number: fc.constantFrom('000-0000-0001', '+81 00'), note: text(10) }), {
    maxLength: 2,
  }),
  email: fc.constantFrom('', 'counter@demo.example'),
  url: fc.constantFrom('', 'https://counter.demo.example/a,b'),
  location: fc.option(
    fc.record({
      postalCode: fc.constantFrom('', '440-0000'),
      area: fc.constantFrom(...municipalities).map(({ code }) => code),
      address: text(20),
      access: text(20),
    }),
  ),
  assuredOn: fc.option(fc.constantFrom('2025-02-28', '2026-11-26')),
})

test('whatever a source may hold comes back from a package as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anySource, async (told) => {
      const source = exchanged(told as Parameters<typeof exchanged>[0])
      const files = packageWith(source)
      const { candidates, faults, tables } = await readPackage(files)
      expect(faults).toEqual([])
      expect(rowsOf(candidates[0]!)).toEqual(rowsOf(source))
      expect(packageWith(candidates[0]!)).toEqual(files)
      expect(leftOut(tables)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('every table of HSDS 3.0 leads only to tables and words that it names', () => {
  expect(hsdsTables).toHaveLength(21)
  for (const table of hsdsTables)
    for (const { of } of columnsOf(table)) if (of) expect(hsdsTables).toContain(of)
  const status = columnsOf('service').find(({ name }) => name === 'status')
  expect(status).toMatchObject({
    required: true,
    words: ['active', 'inactive', 'defunct', 'temporarily closed'],
  })
})

const id = exchanged().id
const nowhere = '01a00000-0000-7000-8000-00000000dead'
const mistakes: [what: string, file: string, before: string | RegExp, after: string, at: object][] = [
  ['an abolished ward', 'service_areas.csv', /,23201,/, ',22131,', { line: 3, column: 'extent' }],
  ['a word outside the list', 'services.csv', ',active,', ',open,', { line: 2, column: 'status' }],
  [
    'an organisation that is not there',
    'services.csv',
    /,01a[^,]+a1,/,
    `,${nowhere},`,
    { column: 'organization_id' },
  ],
  ['a term for a service that is not there', 'attributes.csv', id, nowhere, { line: 2, column: 'link_id' }],
  ['a need that this site does not have', 'taxonomy_terms.csv', 'category:housing', 'category:hobby', {}],
  ['an unknown language', 'languages.csv', ',vi,', ',xx,', { line: 4, column: 'code' }],
  ['a column that HSDS does not have', 'phones.csv', 'extension', 'ext', { line: 1, column: 'ext' }],
  ['a time of another zone', 'schedules.csv', '09:00:00+09:00', '09:00:00Z', { column: 'opens_at' }],
  ['no name', 'services.csv', ',外国人相談の窓口,', ',,', { line: 2, column: 'name' }],
  ['a name that is too long', 'services.csv', '外国人相談の窓口', '窓'.repeat(81), { column: 'name' }],
  ['a telephone number in words', 'phones.csv', '000-0000-0001', '代表', { line: 2, column: 'number' }],
  ['no telephone number', 'phones.csv', '000-0000-0001', '', { line: 2, column: 'number' }],
  ['a day to come', 'services.csv', '2026-09-01', '2027-01-01', { line: 2, column: 'assured_date' }],
  ['a day that no calendar has', 'services.csv', '2026-09-01', '2026-02-30', { column: 'assured_date' }],
  ['a letter that nobody sees', 'services.csv', '外国人', '外\u202e国人', { line: 2, column: 'name' }],
  ['a closing time before the opening', 'schedules.csv', '17:00:00', '08:00:00', { column: 'opens_at' }],
  ['a quotation that does not end', 'services.csv', '外国人', '"外国人', { file: 'services.csv' }],
]

test.each(mistakes)(
  'a package with %s is refused, with file and row',
  async (_what, file, before, after, at) => {
    const files = packageWith(exchanged())
    const { faults } = await readPackage(replacedIn(files, file, before, after))
    const where = file === 'taxonomy_terms.csv' ? 'attributes.csv' : file
    expect(faults).toContainEqual(expect.objectContaining({ file: where, ...at }))
  },
)

test('every fault is told at once, and none that only follows from a table that cannot be read', async () => {
  const files = packageWith(exchanged())
  const one = replacedIn(files, 'services.csv', ',active,', ',open,')
  const two = replacedIn(one, 'service_areas.csv', ',23201,', ',22131,')
  const { faults } = await readPackage(replacedIn(two, 'languages.csv', ',vi,', ',xx,'))
  for (const column of ['status', 'extent', 'code'])
    expect(faults).toContainEqual(expect.objectContaining({ column }))
  const broken = await readPackage(replacedIn(two, 'services.csv', 'status', 'state'))
  expect(broken.faults.map(({ file, column }) => [file, column])).toEqual([
    ['services.csv', 'state'],
    ['services.csv', 'status'],
  ])
})

test('the same id twice names both rows', async () => {
  const files = packageWith(exchanged(), exchanged({ name: '別の窓口' }))
  const { faults } = await readPackage(files)
  const twice = faults.find(({ file }) => file === 'services.csv')
  expect(twice).toMatchObject({ line: 4, column: 'id', value: id })
  expect(twice!.said.en).toContain('Row 2')
})

test('what another publisher tells and has no place here is counted, and nothing is lost without a word', async () => {
  const files = packageWith(exchanged())
  files.set(
    'contacts.csv',
    `${columnsOf('contact')
      .map(({ name }) => name)
      .join(',')}\r\n${nowhere},,${id},,,見本 花子,係長,相談係,\r\n`,
  )
  files.set('fundings.csv', 'not of HSDS')
  const { candidates, faults, tables } = await readPackage(
    replacedIn(files, 'services.csv', '無料,,', '無料,2週間,'),
  )
  expect(faults).toEqual([])
  expect(candidates[0]).toMatchObject({ department: '相談係' })
  expect(JSON.stringify(candidates)).not.toContain('花子')
  expect(leftOut(tables)).toEqual([
    { file: 'services.csv', column: 'wait_time', count: 1 },
    { file: 'contacts.csv', column: 'name', count: 1 },
    { file: 'contacts.csv', column: 'title', count: 1 },
  ])
})

test('hours day by day become one line, and a night that ends after midnight stays one', async () => {
  const day = (weekday: string, opens: string, closes: string) => ({ days: [weekday], opens, closes })
  const hours = [day('TU', '18:00', '24:30'), day('MO', '18:00', '24:30'), day('MO', '09:00', '12:00')]
  const { candidates } = await readPackage(packageWith(exchanged({ hours } as object)))
  expect(candidates[0]!.hours).toEqual([
    { days: ['MO', 'TU'], opens: '18:00', closes: '24:30' },
    { days: ['MO'], opens: '09:00', closes: '12:00' },
  ])
})

test('no package: no descriptor, a file that it names and is not there, an encoding that nobody knows', () => {
  const bytes = new Map([...packageWith(exchanged())].map(([name, text]) => [name, Buffer.from(text)]))
  expect(packageOf(bytes)).toHaveProperty('files')
  const without = (name: string) => new Map([...bytes].filter(([other]) => other !== name))
  expect(packageOf(without('datapackage.json'))).toEqual({ problem: { reason: 'noPackage' } })
  expect(packageOf(without('phones.csv'))).toEqual({ problem: { reason: 'missing', file: 'phones.csv' } })
  bytes.set('phones.csv', Buffer.from([0xff, 0xfe, 0x00]))
  expect(packageOf(bytes)).toEqual({ problem: { reason: 'encoding', file: 'phones.csv' } })
  expect(isArea('22131')).toBe(false)
})
