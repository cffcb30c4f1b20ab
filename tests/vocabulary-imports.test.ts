import { expect, test } from 'vitest'
import { exportTable } from '#app/features/directory/export.server.ts'
import { planImport } from '#app/features/directory/import-plan.server.ts'
import { addTerm, saveTerm } from '#app/features/vocabularies/terms.server.ts'
import { publishedSource } from './directory-world.ts'
import { checked, row } from './roster-world.ts'
import { freshWorld } from './world.ts'

const always = { from: null, until: null }
const swahili = { ...always, code: 'sw', ja: 'スワヒリ語', en: 'Swahili', after: 'ta' }
const theirs = [row(1, { languages: 'スワヒリ語、越南の言葉' })]

async function wordedWorld() {
  const world = await freshWorld()
  const admin = world.as('nozomi', 'admin')
  await addTerm(admin, 'languages', swahili)
  const vietnamese = { ...always, ja: '越南の言葉', en: 'Vietnamese', after: 'ko', revision: 0 }
  await saveTerm(admin, 'languages', 'vi', vietnamese)
  return { ...world, admin }
}

test('a roster is read with the terms that admins added and worded anew, as soon as they did', async () => {
  const before = await freshWorld()
  const { plan: refused } = await checked(before.operator, theirs)
  expect(refused.errors).toMatchObject([{ field: 'languages', reason: 'language' }])
  const { operator } = await wordedWorld()
  const { plan } = await checked(operator, theirs)
  expect(plan.errors).toEqual([])
  const after = await freshWorld()
  expect((await checked(after.operator, theirs)).plan.errors).toHaveLength(1)
})

test('a table of sources is read with them as well', async () => {
  const { admin, as } = await wordedWorld()
  await publishedSource(as('kaede'), as('shino', 'moderator'), { languages: ['vi', 'sw'] })
  const text = await exportTable({ ...admin, locale: 'ja' })
  expect(text).toContain('スワヒリ語')
  expect(text).toContain('越南の言葉')
  expect(await planImport(admin, new Map([['sources.csv', text]]))).toMatchObject({
    faults: [],
    unchanged: 1,
  })
})
