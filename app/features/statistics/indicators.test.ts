import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { rules } from '#tests/told-gaps.ts'
import { freshWorld } from '#tests/world.ts'
import { buildRelease } from './build-release.server.ts'
import { indicatorPage, indicatorsPage, manageIndicators } from './indicators.query.server.ts'
import { recordFigure, saveIndicator } from './indicators.server.ts'
import { figureInput } from './input.ts'
import { publishRelease } from './releases.server.ts'

const words = { ja: '研修の回', en: 'Courses', unitJa: '回', unitEn: '', shown: 'yes' as const }
const figure = (value: number | null, fiscalYear = 2025) => ({
  ...{ fiscalYear, value, source: '公表資料', note: '' },
})

test('the indicators of the Roadmap are there from the start, without figures', async () => {
  const world = await freshWorld()
  const { indicators, own } = await indicatorsPage(world.guest)
  expect(indicators.map(({ id, figures }) => [id, figures])).toEqual([
    ['trainings', []],
    ['completed', []],
    ['employed', []],
  ])
  expect(own).toEqual([])
})

test('a figure has a source, the last one holds, and what was there before stays in the history', async () => {
  const world = await freshWorld()
  const admin = world.as('admin', 'admin')
  await recordFigure(admin, 'trainings', figure(4, 2024))
  await recordFigure(admin, 'trainings', figure(5))
  await recordFigure(admin, 'trainings', figure(6))
  const shown = async () => (await indicatorsPage(world.guest)).indicators[0]!.figures
  expect(await shown()).toMatchObject([
    { fiscalYear: 2024, value: 4, source: '公表資料' },
    { fiscalYear: 2025, value: 6 },
  ])
  await recordFigure(admin, 'trainings', figure(null))
  expect(await shown()).toMatchObject([{ fiscalYear: 2024 }])
  const { figures } = await indicatorPage(admin, 'trainings')
  expect(figures.filter(({ fiscalYear }) => fiscalYear === 2025).map(({ value }) => value)).toEqual([
    null,
    6,
    5,
  ])
  const events = (await world.store.read.select().from(auditEntries)).map(({ event }) => event)
  expect(events.filter((event) => event === 'indicator.figure')).toHaveLength(4)
})

test('an indicator is called otherwise, is taken from the page, and another is added', async () => {
  const world = await freshWorld()
  const admin = world.as('admin', 'admin')
  await saveIndicator(admin, 'trainings', words)
  await saveIndicator(admin, 'completed', { ...words, ja: '修了者', shown: 'no' })
  await saveIndicator(admin, null, { ...words, ja: '配置した自治体' })
  const { indicators } = await indicatorsPage(world.guest)
  expect(indicators.map(({ ja }) => ja)).toEqual([
    '研修の回',
    '関係機関における修了者の活用・配置状況',
    '配置した自治体',
  ])
  expect((await indicatorPage(admin, 'trainings')).worded).toMatchObject([{ version: 1, ja: '研修の回' }])
})

test('nobody but admins manages indicators, and none is made up', async () => {
  const world = await freshWorld()
  for (const other of [world.guest, world.as('sakura'), world.as('shino', 'moderator')]) {
    await expect(saveIndicator(other, null, words)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(recordFigure(other, 'trainings', figure(1))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(manageIndicators(other)).rejects.toMatchObject({ code: 'forbidden' })
  }
  const admin = world.as('admin', 'admin')
  await expect(recordFigure(admin, 'nothing', figure(1))).rejects.toMatchObject({ code: 'not-found' })
})

test('full-width digits and commas are read, words are not', () => {
  const read = (value: string) =>
    figureInput.safeParse({ fiscalYear: '2025', value, source: '資料' }).data?.value
  expect(['１，２００', '1,200', '', 'たくさん', '-5', '1.5'].map(read)).toEqual([
    1200,
    1200,
    null,
    undefined,
    undefined,
    undefined,
  ])
})

test('the own figures stand there as they were published, few of them hidden', async () => {
  const world = await freshWorld()
  const admin = world.as('admin', 'admin')
  const draft = await buildRelease(admin, '2026-08', rules)
  expect((await indicatorsPage(world.guest)).own).toEqual([])
  await publishRelease(admin, draft.id)
  expect((await indicatorsPage(world.guest)).own).toMatchObject([
    {
      until: '2026-08',
      figures: { answeredIn30: null, answeredIn90: null, solved: null, confirmedSources: null },
    },
  ])
})
