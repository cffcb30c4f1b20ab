import { expect, test } from 'vitest'
import { services } from '#db/schema/directory.ts'
import { editSource } from '#app/features/directory/edit.server.ts'
import { messages } from '#app/features/directory/messages.ts'
import { publishedSource, sourceFields, sourceForm } from './directory-world.ts'
import { servedWorld } from './served.ts'

const t = messages.in('ja')
const typed = '二つめの画面で書いた、長い説明'

test('a proposal with two times a week and a telephone number is sent by a plain form', async () => {
  const { as, visit, store } = await servedWorld()
  const visitor = await visit(as('sakura'))
  const response = await visitor.post('/directory/new', {
    ...sourceFields,
    'hours[0].days': ['MO', 'TU'],
    'hours[0].opens': '９：００',
    'hours[0].closes': '17:00',
    'hours[1].days': 'SA',
    'hours[1].opens': '10:00',
    'hours[1].closes': '12:00',
    'hours[2].opens': '',
    'phones[0].number': '０００-0000-0001',
    'phones[1].number': '',
    place: '豊橋市',
    assured: 'yes',
  })
  expect(response.status).toBe(303)
  const [row] = await store.read.select().from(services)
  expect(row).toMatchObject({
    hours: [
      { days: ['MO', 'TU'], opens: '09:00', closes: '17:00' },
      { days: ['SA'], opens: '10:00', closes: '12:00' },
    ],
    phones: [{ number: '000-0000-0001', note: '' }],
    location: { area: '23201' },
  })
})

test('what is wrong comes back with all that was typed', async () => {
  const { as, visit } = await servedWorld()
  const visitor = await visit(as('sakura'))
  const wrong = { ...sourceFields, areas: '架空市', description: typed, clientFree: [] }
  const response = await visitor.post('/directory/new', wrong)
  expect(response.status).toBe(422)
  const page = await response.text()
  expect(page).toContain(`${typed}</textarea>`)
  expect(page).toContain(t.wrong.area(['架空市']))
})

test('what somebody else changed first: 409, and the text is still in the form', async () => {
  const { as, visit } = await servedWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  const visitor = await visit(as('sakura'))
  await editSource(as('kaede'), id, sourceForm({ version: 2, fees: '無料' }))
  const response = await visitor.post(`/directory/${id}/edit`, {
    ...sourceFields,
    description: typed,
    version: '1',
  })
  expect(response.status).toBe(409)
  const page = await response.text()
  expect(page).toContain(`${typed}</textarea>`)
  expect(page).toContain(t.errors.changed)
})

test('a search hands its words on to the form of a new source', async () => {
  const { as, visit } = await servedWorld()
  const visitor = await visit(as('sakura'))
  const page = await (await visitor.get('/directory/new?category=tax&municipality=23201&language=vi')).text()
  expect(page).toContain('愛知県豊橋市</textarea>')
  expect(page).toMatch(/<input[^>]*(value="tax"[^>]*checked|checked[^>]*value="tax")/)
})

test('a search that found nothing hands on what it showed to the report of a gap, unless it asked for a language', async () => {
  const { as, visit } = await servedWorld()
  await publishedSource(as('sakura'), as('shino', 'moderator'), { areas: '静岡県' })
  const visitor = await visit(as('sakura'))
  const found = async (search: string) => {
    const page = await (await visitor.get(`/directory?${search}`)).text()
    return /href="(\/gaps\/new\?[^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&')
  }
  expect(await found('category=tax&prefecture=47')).toContain('outcome=none')
  expect(await found('category=housing&prefecture=23')).toContain('outcome=next-door')
  const narrowed = await found('category=housing&prefecture=47&language=ar')
  expect(narrowed).not.toContain('outcome=')
  const report = await (await visitor.get(await found('category=tax&prefecture=47'))).text()
  expect(report).toMatch(/<input[^>]*(value="none"[^>]*checked|checked[^>]*value="none")/)
})

test('a municipality that does not exist is said to be unknown', async () => {
  const { as, visit } = await servedWorld()
  const visitor = await visit(as('sakura'))
  const page = await (await visitor.get('/directory?municipality=%E6%9E%B6%E7%A9%BA%E5%B8%82')).text()
  expect(page).toContain(t.search.unknownMunicipality('架空市'))
})

test.each(['ja', 'easy', 'en'])(
  'the card in %s has the telephone number, and nothing of who printed it',
  async (language) => {
    const { as, visit } = await servedWorld()
    const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
    const visitor = await visit(as('insatsu-suru-hito'))
    const page = await (await visitor.get(`/directory/${id}?view=card&in=${language}`)).text()
    expect(page).toContain('000-0000-0001')
    expect(page).toContain('Tiếng Việt')
    for (const told of ['insatsu-suru-hito', 'sakura', 'logout']) expect(page).not.toContain(told)
    expect(await (await visitor.get(`/directory/${id}`)).text()).toContain('insatsu-suru-hito')
  },
)

test('a no without a kind comes back on the page of the source', async () => {
  const { as, visit } = await servedWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  const visitor = await visit(as('kaede'))
  const response = await visitor.post(`/directory/${id}/confirmation`, { works: 'no' })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain(t.wrong.trouble)
  const sent = await visitor.post(`/directory/${id}/confirmation`, { works: 'no', kind: 'closed' })
  expect(sent.status).toBe(303)
})
