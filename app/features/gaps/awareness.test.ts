import { expect, test } from 'vitest'
import { gapAwareness } from '#db/schema/gaps.ts'
import { publishedSource } from '#tests/directory-world.ts'
import { freshWorld } from '#tests/world.ts'
import { sayUnaware } from './awareness.server.ts'
import { newReport } from './new-report.query.server.ts'

const asked = { category: 'interpreting', area: '23202' }

test('"I did not know this one" is counted once a person, source and month, and only for a source that is there', async () => {
  const { as, store } = await freshWorld()
  const source = await publishedSource(as('aoi'), as('shino', 'moderator'))
  await Promise.all(Array.from({ length: 3 }, () => sayUnaware(as('sakura'), { ...asked, source })))
  await sayUnaware(as('kaede'), { ...asked, source })
  expect(await store.read.select().from(gapAwareness)).toHaveLength(2)
  const unknown = as('sakura').newId()
  await expect(sayUnaware(as('sakura'), { ...asked, source: unknown })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('what a case tells of the area stands in the form: its prefectures first, or the only one', async () => {
  const { as } = await freshWorld()
  const from = (block: string) => newReport(as('sakura'), new URLSearchParams({ need: 'housing', block }))
  expect(await from('tokai')).toMatchObject({ area: null, asked: { block: 'tokai', prefecture: '' } })
  expect(await from('hokkaido')).toMatchObject({ area: '01', asked: { prefecture: '01' } })
  expect(await from('nowhere')).toMatchObject({ area: null, asked: { prefecture: '' } })
})

test('the form shows the sources of the need before it asks what was missing', async () => {
  const { as } = await freshWorld()
  const source = await publishedSource(as('aoi'), as('shino', 'moderator'), {
    categories: ['interpreting'],
  })
  const form = await newReport(as('sakura'), new URLSearchParams({ need: 'interpreting', prefecture: '23' }))
  expect(form.area).toBe('23')
  const found = [...form.sources!.own, ...form.sources!.around].map(({ id }) => id)
  expect(found).toContain(source)
  const elsewhere = new URLSearchParams({ need: 'interpreting', prefecture: '23', municipality: '無い町' })
  expect(await newReport(as('sakura'), elsewhere)).toMatchObject({ area: null, unknownPlace: true })
})
