import { expect, test } from 'vitest'
import { categories, gapKinds, languages } from '#db/reference/vocabularies.ts'
import { troubles } from '#db/reference/directory.ts'
import { auditEntries } from '#db/schema/core.ts'
import { openWords } from '#app/core/vocabulary/words.server.ts'
import { optionsOf, wordFor } from '#app/core/vocabulary/terms.ts'
import { searchFilter } from '#app/features/search/input.ts'
import { languagesOf } from '#app/features/members/roster-cells.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { newTermInput, termInput } from './input.ts'
import { termPage, vocabularyPage } from './terms.query.server.ts'
import { addTerm, saveTerm } from './terms.server.ts'

const adminOf = ({ as }: World) => as('nozomi', 'admin')
const added = {
  code: 'legal_aid',
  ja: '法律の相談',
  en: 'Legal advice',
  from: null,
  until: null,
  after: 'tax',
}
const labels = (locale: 'ja' | 'en' = 'ja') => optionsOf(categories, locale).map(({ label }) => label)

/** Changes some of a term, as a form would that was opened a moment ago. */
async function changed(world: World, name: string, id: string, changes: Record<string, unknown>) {
  const { term, after } = await termPage(adminOf(world), name, id)
  const { ja, en, from, until, revision } = term
  await saveTerm(adminOf(world), name, id, { ja, en, from, until, after, revision, ...changes })
}

test('a new word shows at once wherever the term is used, and what it was called stays in its history', async () => {
  const world = await freshWorld()
  await changed(world, 'categories', 'housing', { ja: '住まい' })
  expect(wordFor(categories, 'housing', 'ja')).toBe('住まい')
  expect(labels('en')).toContain('Housing')
  await changed(world, 'categories', 'housing', { ja: '住まいと家賃' })
  const { history, term } = await termPage(adminOf(world), 'categories', 'housing')
  expect(history.map(({ ja }) => ja)).toEqual(['住まいと家賃', '住まい'])
  expect(term.builtIn).toEqual({ ja: '住宅', en: 'Housing' })
  const events = await world.store.read.select().from(auditEntries)
  expect(events.map(({ event, detail }) => [event, detail.term])).toContainEqual([
    'vocabulary.changed',
    'housing',
  ])
})

test('other processes say it as soon as they look, and a fresh world says what is built in', async () => {
  const world = await freshWorld()
  const other = openWords(world.store)
  await other.refresh(world.clock.now())
  const before = other.current()
  await changed(world, 'gap-kinds', 'refusal', { ja: '断られた' })
  await other.refresh(world.clock.now())
  expect(other.current()).not.toBe(before)
  expect(wordFor(troubles, 'refusal', 'ja')).toBe('断られた')
  const same = other.current()
  await other.refresh(world.clock.now())
  expect(other.current()).toBe(same)
  await freshWorld()
  expect(wordFor(gapKinds, 'refusal', 'ja')).toBe('受入れを断られた')
})

test('a term that is added is offered at its place and taken by forms and addresses', async () => {
  const world = await freshWorld()
  expect(searchFilter.parse({ tag: 'legal_aid' }).tag).toBeUndefined()
  await addTerm(adminOf(world), 'categories', added)
  expect(labels().slice(3, 5)).toEqual(['税金', '法律の相談'])
  expect(searchFilter.parse({ tag: 'legal_aid' }).tag).toBe('legal_aid')
  await changed(world, 'categories', 'legal_aid', { after: '' })
  expect(labels()[0]).toBe('法律の相談')
})

test('however often terms are moved between two others, they keep their order', async () => {
  const world = await freshWorld()
  for (let round = 0; round < 40; round++) {
    await changed(world, 'life-stages', round % 2 ? 'elderly' : 'adult', { after: 'infancy' })
  }
  const { terms } = await vocabularyPage(adminOf(world), 'life-stages')
  expect(terms.map(({ id }) => id)).toEqual([
    'infancy',
    'elderly',
    'adult',
    'school_age',
    'early_adult',
    'common',
  ])
  const { history } = await termPage(adminOf(world), 'life-stages', 'adult')
  expect(history).toHaveLength(1)
})

test('a term that ended is offered no longer, but to whom it was chosen before, and an old address still works', async () => {
  const world = await freshWorld()
  await changed(world, 'categories', 'tax', { until: '2020-03-31' })
  expect(labels()).not.toContain('税金')
  expect(optionsOf(categories, 'ja', ['tax']).map(({ value }) => value)).toContain('tax')
  expect(optionsOf(categories, 'ja', 'tax').map(({ value }) => value)).toContain('tax')
  expect(wordFor(categories, 'tax', 'ja')).toBe('税金')
  expect(searchFilter.parse({ tag: 'tax' }).tag).toBe('tax')
})

test('a term begins on its first day and ends after its last', async () => {
  const world = await freshWorld()
  const today = '2099-04-01'
  await addTerm(adminOf(world), 'categories', { ...added, from: today, until: today })
  const on = async (day: string) => {
    await world.process.words.refresh(new Date(`${day}T03:00:00Z`))
    return labels().includes('法律の相談')
  }
  expect([await on('2099-03-31'), await on(today), await on('2099-04-02')]).toEqual([false, true, false])
})

test('a list made before a language was worded anew is still understood', async () => {
  const world = await freshWorld()
  await changed(world, 'languages', 'vi', { ja: '越南の言葉' })
  expect(languagesOf('越南の言葉、ベトナム語').ids).toEqual(['vi'])
  await addTerm(adminOf(world), 'languages', {
    ...added,
    code: 'sw',
    ja: 'スワヒリ語',
    en: 'Swahili',
    after: 'ta',
  })
  expect(languagesOf('スワヒリ語').ids).toEqual(['sw'])
  expect(languages.map(({ id }) => id)).toContain('sw')
})

test('two terms of one day do not share a label, whatever its width; of different days they may', async () => {
  const world = await freshWorld()
  const add = (changes: Partial<typeof added>) =>
    addTerm(adminOf(world), 'categories', { ...added, ...changes })
  await expect(add({ ja: ' 税　金' })).rejects.toMatchObject({ code: 'conflict' })
  await expect(add({ en: 'ＴＡＸ' })).rejects.toMatchObject({ code: 'conflict' })
  await changed(world, 'categories', 'tax', { until: '2026-03-31' })
  const overlapping = add({ ja: '税金', en: 'Tax', from: '2026-03-31' as never })
  await expect(overlapping).rejects.toMatchObject({ code: 'conflict' })
  await add({ ja: '税金', en: 'Tax', from: '2026-04-01' as never })
  await expect(changed(world, 'categories', 'tax', { until: null })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test.each([
  ['categories', 'Legal', 'capitals'],
  ['categories', 'a b', 'blanks'],
  ['categories', 'a-b', 'signs that records use themselves'],
  ['categories', 'tax', 'a code that is taken'],
  ['languages', 'PT-br', 'a tag in another spelling'],
  ['languages', 'swahili', 'a word that is no tag'],
])('%s takes no %s: %s', async (name, code) => {
  const world = await freshWorld()
  await expect(addTerm(adminOf(world), name, { ...added, code, after: '' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('what the program rests on is only worded anew', async () => {
  const world = await freshWorld()
  const ended = { until: '2026-03-31' }
  await expect(changed(world, 'categories', 'other', ended)).rejects.toMatchObject({ code: 'conflict' })
  await expect(changed(world, 'languages', 'ja', ended)).rejects.toMatchObject({ code: 'conflict' })
  await expect(changed(world, 'gap-severities', 's1', ended)).rejects.toMatchObject({ code: 'conflict' })
  await expect(addTerm(adminOf(world), 'gap-severities', added)).rejects.toMatchObject({ code: 'conflict' })
  await changed(world, 'gap-severities', 's1', { ja: '少し困った', after: 's5' })
  const { terms } = await vocabularyPage(adminOf(world), 'gap-severities')
  expect(terms.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4', 's5'])
})

test('of two who change a term at once the second is told, and unknown terms and vocabularies are not there', async () => {
  const world = await freshWorld()
  await changed(world, 'categories', 'tax', { ja: '税' })
  await expect(changed(world, 'categories', 'tax', { ja: '税のこと', revision: 0 })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(changed(world, 'categories', 'taxes', {})).rejects.toMatchObject({ code: 'not-found' })
  await expect(vocabularyPage(adminOf(world), '__proto__')).rejects.toMatchObject({ code: 'not-found' })
  await expect(vocabularyPage(world.as('shino', 'moderator'), 'categories')).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(saveTerm(world.as('sakura'), 'categories', 'tax', {} as never)).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('days out of order, unreadable days and long words are told at their field', () => {
  const form = { ja: '税', en: 'Tax', revision: '0' }
  const wrong = (changes: Record<string, string>) =>
    termInput.safeParse({ ...form, ...changes }).error?.issues.map(({ path }) => path.join())
  expect(wrong({ from: '2026-04-01', until: '令和8年3月31日' })).toEqual(['until'])
  expect(wrong({ from: '2026-02-30' })).toEqual(['from'])
  expect(wrong({ ja: '税'.repeat(61) })).toEqual(['ja'])
  expect(wrong({ from: '令和8年4月1日', until: '2026-04-01' })).toBeUndefined()
  expect(newTermInput.safeParse({ ...form, code: 'x', extra: '1' }).success).toBe(false)
})
