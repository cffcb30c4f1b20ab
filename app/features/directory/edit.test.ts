import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { approval, proposedSource, publishedSource, sourceForm } from '#tests/directory-world.ts'
import { freshWorld } from '#tests/world.ts'
import { decideOnSource } from './decide.server.ts'
import { editSource } from './edit.server.ts'
import { sourceForm as formOf } from './form.query.server.ts'
import { sourceInput } from './input.ts'
import { searchSources } from './search.query.server.ts'
import { sourcePage } from './source.query.server.ts'

const place = { place: '愛知県豊橋市', address: '見本町1-2-3', postalCode: '440-0000', access: '駅から5分' }
const hours = [{ days: ['MO', 'TU'], opens: '9:00', closes: '17:00' }]

test('a change shows at once, is found at once, and the history keeps what stood there', async () => {
  const { as, store } = await freshWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'), { ...place, hours })
  const change = { ...place, hours, version: 2, areas: '静岡県', description: '電話で相談を受けます。' }
  await editSource(as('kaede'), id, sourceForm(change))
  const { areas, version, changes } = await sourcePage(as('sakura'), id)
  expect({ areas, version }).toEqual({ areas: ['22'], version: 3 })
  expect(changes[0]).toMatchObject({
    kind: 'edited',
    by: 'kaede',
    fields: {
      areas: { before: ['23'], after: ['22'] },
      description: { before: 'くらしの相談を受けます。', after: '電話で相談を受けます。' },
    },
  })
  expect(Object.keys(changes[0]!.fields)).toHaveLength(2)
  const found = async (prefecture: string) => (await searchSources(as('kaede'), { prefecture })).own.length
  expect([await found('22'), await found('23')]).toEqual([1, 0])
  const events = (await store.read.select().from(auditEntries)).map(({ event }) => event)
  expect(events.at(-1)).toBe('source.edited')
})

test('the form of a source, sent as it is, changes nothing', async () => {
  const { as } = await freshWorld()
  const whole = { ...place, hours, cost: 'free', documents: '在留カード\n保険証', statuses: ['study'] }
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'), whole)
  const { values } = await formOf(as('kaede'), id)
  await editSource(as('kaede'), id, sourceInput.parse({ ...values, clientFree: 'yes' }))
  expect((await sourcePage(as('kaede'), id)).version).toBe(2)
})

test('to have checked everything is noted with the day and the person', async () => {
  const { as, clock } = await freshWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  clock.advance(100, 'days')
  await editSource(as('kaede'), id, sourceForm({ version: 2, assured: 'yes' }))
  const { assuredOn, assurer, freshOn, changes } = await sourcePage(as('kaede'), id)
  expect({ assuredOn, assurer, freshOn }).toEqual({
    assuredOn: '2027-03-04',
    assurer: 'kaede',
    freshOn: '2027-03-04',
  })
  expect(changes[0]!.kind).toBe('assured')
})

test('who saves second learns of the first', async () => {
  const { as } = await freshWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  await editSource(as('kaede'), id, sourceForm({ version: 2, fees: '無料' }))
  const late = editSource(as('sakura'), id, sourceForm({ version: 2, fees: '有料' }))
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})

test('a proposal is changed by its proposer only, and approved as it is then', async () => {
  const { as } = await freshWorld()
  const id = await proposedSource(as('sakura'))
  await expect(editSource(as('kaede'), id, sourceForm({ version: 1 }))).rejects.toThrow('not-found')
  await editSource(as('sakura'), id, sourceForm({ version: 1, fees: '無料' }))
  const moderator = as('shino', 'moderator')
  await expect(decideOnSource(moderator, id, approval(1))).rejects.toMatchObject({ code: 'conflict' })
  await decideOnSource(moderator, id, approval(2))
  expect((await sourcePage(as('kaede'), id)).changes.map(({ kind }) => kind)).toEqual([
    'approved',
    'revised',
    'proposed',
  ])
})

test('what was declined is not changed any more, and readers change nothing', async () => {
  const { as } = await freshWorld()
  const id = await proposedSource(as('sakura'))
  const moderator = as('shino', 'moderator')
  await decideOnSource(moderator, id, { version: 1, decision: 'declined', reason: '重複' })
  const edit = editSource(as('sakura'), id, sourceForm({ version: 1 }))
  await expect(edit).rejects.toMatchObject({ code: 'closed' })
  await expect(editSource(moderator, id, sourceForm({ version: 1 }))).rejects.toThrow('forbidden')
})
