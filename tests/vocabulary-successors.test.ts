import { expect, test } from 'vitest'
import { exportTable } from '#app/features/directory/export.server.ts'
import { planImport } from '#app/features/directory/import-plan.server.ts'
import { languagesOf } from '#app/features/members/roster-cells.ts'
import { categoryNamed, languageNamed } from '#app/features/search/facets.ts'
import { addTerm, saveTerm } from '#app/features/vocabularies/terms.server.ts'
import { publishedSource } from './directory-world.ts'
import { freshWorld } from './world.ts'

const ended = { from: null, until: '2020-03-31', revision: 0 }
const since = { from: '2020-04-01', until: null }

/** Tax and Italian ended; others took over what they were called, in front of them or behind. */
async function succeeded(place: 'in front' | 'behind') {
  const world = await freshWorld()
  const admin = world.as('nozomi', 'admin')
  const [tax, italian] = [
    { ja: '税金', en: 'Tax' },
    { ja: 'イタリア語', en: 'Italian' },
  ]
  await saveTerm(admin, 'categories', 'tax', { ...ended, ...tax, after: 'social_insurance' })
  await saveTerm(admin, 'languages', 'it', { ...ended, ...italian, after: 'de' })
  const after = place === 'behind' ? { tax: 'tax', italian: 'it' } : { tax: '', italian: '' }
  await addTerm(admin, 'categories', { ...since, ...tax, code: 'levies', after: after.tax })
  await addTerm(admin, 'languages', { ...since, ...italian, code: 'rm', after: after.italian })
  return { ...world, admin }
}

test.each(['in front', 'behind'] as const)(
  'a word that a term took over from one that ended means the one that holds, %s',
  async (place) => {
    const { admin, as } = await succeeded(place)
    expect([categoryNamed('税金'), categoryNamed('税'), languageNamed('Italian')]).toEqual([
      ...['levies', 'levies', 'rm'],
    ])
    expect(languagesOf('イタリア語').ids).toEqual(['rm'])
    await publishedSource(as('kaede'), as('shino', 'moderator'), {
      ...{ categories: ['levies'], languages: ['rm'] },
    })
    const files = new Map([['sources.csv', await exportTable({ ...admin, locale: 'ja' })]])
    expect(await planImport(admin, files)).toMatchObject({ faults: [], changed: [], unchanged: 1 })
  },
)

test('a term that ended is still understood, and so is what it was called before', async () => {
  const world = await freshWorld()
  const admin = world.as('nozomi', 'admin')
  const reworded = { ...ended, ja: '税のこと', en: 'Taxes', after: 'social_insurance' }
  await saveTerm(admin, 'categories', 'tax', reworded)
  expect(['税のこと', '税金'].map(categoryNamed)).toEqual(['tax', 'tax'])
  const after = { ...since, ja: '税金', en: 'Tax', code: 'levies', after: 'tax' }
  await addTerm(admin, 'categories', after)
  expect(['税のこと', '税金'].map(categoryNamed)).toEqual(['tax', 'levies'])
})
