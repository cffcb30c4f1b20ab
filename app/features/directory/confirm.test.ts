import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { serviceConfirmations, services } from '#db/schema/directory.ts'
import { proposedSource, publishedSource } from '#tests/directory-world.ts'
import { freshWorld } from '#tests/world.ts'
import { confirmSource } from './confirm.server.ts'
import { confirmationInput } from './input.ts'
import { quarterOf } from './quarter.ts'
import { searchSources } from './search.query.server.ts'
import { sourcePage } from './source.query.server.ts'

const yes = confirmationInput.parse({ works: 'yes' })
const no = confirmationInput.parse({ works: 'no', kind: 'capacity' })

test('a member counts once, however often they confirm, and the newer word holds in a quarter', async () => {
  const { as, store, clock } = await freshWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  await confirmSource(as('kaede'), id, yes)
  await confirmSource(as('kaede'), id, yes)
  await confirmSource(as('ken', 'organiser'), id, yes)
  expect((await sourcePage(as('sakura'), id)).working).toEqual({ members: 2, lastOn: '2026-11-24' })
  await confirmSource(as('kaede'), id, no)
  const { working, troubles, mine } = await sourcePage(as('kaede'), id)
  expect({ working, troubles }).toEqual({
    working: { members: 1, lastOn: '2026-11-24' },
    troubles: [{ kind: 'capacity', times: 1 }],
  })
  expect(mine).toMatchObject({ works: false, kind: 'capacity' })
  clock.advance(90, 'days')
  await confirmSource(as('kaede'), id, yes)
  expect(await store.read.select().from(serviceConfirmations)).toHaveLength(3)
  expect((await sourcePage(as('sakura'), id)).working).toEqual({ members: 2, lastOn: '2027-02-22' })
  const events = (await store.read.select().from(auditEntries)).map(({ event }) => event)
  expect(events).toEqual(expect.arrayContaining(['source.worked', 'source.failed']))
})

test('twenty words of one member at once are one', async () => {
  const { as, store } = await freshWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  await Promise.all(Array.from({ length: 20 }, () => confirmSource(as('kaede'), id, yes)))
  expect(await store.read.select().from(serviceConfirmations)).toHaveLength(1)
})

test('a word older than a year counts no longer', async () => {
  const { as, clock } = await freshWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  await confirmSource(as('kaede'), id, yes)
  clock.advance(366, 'days')
  const { working, stale } = await sourcePage(as('sakura'), id)
  expect({ working, stale }).toEqual({ working: null, stale: true })
})

test('what works is fresh again and stands first, what does not work is not', async () => {
  const { as, clock, store } = await freshWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  clock.advance(400, 'days')
  await publishedSource(as('sakura'), as('shino', 'moderator'))
  const first = async () => (await searchSources(as('sakura'), { prefecture: '23' })).own[0]!.id
  await confirmSource(as('kaede'), id, no)
  expect(await first()).not.toBe(id)
  clock.advance(1, 'days')
  await confirmSource(as('kaede'), id, yes)
  expect(await first()).toBe(id)
  const [row] = await store.read.select().from(services).where(eq(services.id, id))
  expect(row!.freshOn).toBe('2027-12-30')
})

test('officials, moderators and guests have no say, and a proposal is not confirmed', async () => {
  const { as, guest } = await freshWorld()
  const id = await publishedSource(as('sakura'), as('shino', 'moderator'))
  const official = as('mamoru', { role: 'official', level: 'national' })
  for (const ctx of [as('shino', 'moderator'), official, guest])
    await expect(confirmSource(ctx, id, yes)).rejects.toThrow('forbidden')
  const proposal = await proposedSource(as('sakura'))
  await expect(confirmSource(as('sakura'), proposal, yes)).rejects.toThrow('not-found')
})

test('a no needs its kind', () => {
  expect(confirmationInput.safeParse({ works: 'no' }).success).toBe(false)
  expect(confirmationInput.safeParse({ works: 'no', kind: 'sadness' }).success).toBe(false)
})

test.each([
  ['2026-04-01', '2026Q1'],
  ['2026-06-30', '2026Q1'],
  ['2026-11-24', '2026Q3'],
  ['2027-01-01', '2026Q4'],
  ['2027-03-31', '2026Q4'],
  ['2027-04-01', '2027Q1'],
])('%s is in %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter)
})
