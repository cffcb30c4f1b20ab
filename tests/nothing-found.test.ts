import { expect, test } from 'vitest'
import { newReport } from '#app/features/gaps/new-report.query.server.ts'
import { freshWorld } from './world.ts'
import { gapAddress } from '#app/features/directory/gap-address.ts'

test('a search that found nothing opens the gap report with its need and place', async () => {
  const { as } = await freshWorld()
  const address = gapAddress({ category: 'interpreting', prefecture: '23', municipality: '23202' })
  const { searchParams, pathname } = new URL(address, 'https://portal.test.example')
  expect(pathname).toBe('/gaps/new')
  expect(await newReport(as('sakura'), searchParams)).toMatchObject({
    asked: { need: 'interpreting', prefecture: '23', municipality: '23202' },
    area: '23202',
  })
  expect(gapAddress({})).toBe('/gaps/new')
})
