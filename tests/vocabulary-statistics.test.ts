import { expect, test } from 'vitest'
import { addTerm, saveTerm } from '#app/features/vocabularies/terms.server.ts'
import { freshWorld } from './world.ts'
import { newRowsIn } from '#app/features/statistics/comparison.ts'
import { shapesOf } from '#app/features/statistics/ladder.ts'
import { endedIn } from '#app/features/statistics/words.ts'

const table = (rows: string[], period = '2026-01+12') => ({
  ...{ table: 'need-status' as const, period, rows, columns: [], cells: [] },
})

test('a release to come has a row for a need that was added, and keeps that of one that ended', async () => {
  const world = await freshWorld()
  const admin = world.as('nozomi', 'admin')
  const from = { from: null, until: null, after: 'tax' }
  await addTerm(admin, 'categories', { ...from, code: 'legal_aid', ja: '法律の相談', en: 'Legal advice' })
  const ended = { ...from, after: 'social_insurance', until: '2020-03-31', revision: 0 }
  await saveTerm(admin, 'categories', 'tax', { ...ended, ja: '税金', en: 'Tax' })
  const rows = new Set(
    shapesOf('2026-09')
      .filter(({ table }) => table.startsWith('need-'))
      .map((shape) => shape.rows.join(' ')),
  )
  expect(rows.size).toBe(1)
  expect([...rows][0]!.split(' ').slice(3, 5)).toEqual(['tax', 'legal_aid'])
  expect(endedIn(table(['tax', 'legal_aid', 'housing']), world.process.words.current())).toEqual([
    { id: 'tax', until: '2020-03-31' },
  ])
})

test('rows that the release before did not have are told, and none where there is nothing before', () => {
  expect(newRowsIn(table(['tax', 'legal_aid']), [table(['tax'], '2025-10+12')])).toEqual(['legal_aid'])
  expect(newRowsIn(table(['tax']), [])).toEqual([])
})
