import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts } from '#db/schema/accounts.ts'
import { askedDates, plan, plannedWorkshop, pollFieldsOf, workshopRowOf } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'
import { pollInput } from './input.ts'
import { planWorkshop } from './planning.server.ts'
import { bestOptions, tallies } from './poll.ts'
import { inPlanning, isInPlanning, pollPage } from './poll.query.server.ts'
import { answerPoll, decidePoll, openPoll } from './poll.server.ts'
import { register } from './registration.server.ts'

const says = (...votes: ('yes' | 'maybe' | 'no')[]) => ({ votes, comment: '' })

test('members say which dates suit, the best is shown, and one click makes it a workshop with the same address', async () => {
  const world = await freshWorld()
  const { as } = world
  const takeru = as('takeru', 'organiser')
  const id = await askedDates(takeru)
  expect(await inPlanning(as('sakura'))).toMatchObject([{ id, open: true, closesOn: '2026-12-01' }])
  await answerPoll(as('sakura'), id, says('no', 'yes'))
  await answerPoll(as('kaede'), id, says('maybe', 'yes'))
  await answerPoll(as('sakura'), id, { votes: ['maybe', 'yes'], comment: '遅れます' })
  const page = await pollPage(as('kaede'), id)
  expect(page).toMatchObject({ answered: 2, mine: { votes: ['maybe', 'yes'] }, may: { decide: false } })
  expect(page.options.map(({ best, tally }) => [best, tally])).toEqual([
    [false, { yes: 0, maybe: 2, no: 0 }],
    [true, { yes: 2, maybe: 0, no: 0 }],
  ])
  await decidePoll(takeru, id, 1)
  await decidePoll(takeru, id, 0)
  expect(await workshopRowOf(world, id)).toMatchObject({
    startsAt: new Date('2026-12-09T01:00:00Z'),
    endsAt: new Date('2026-12-09T03:00:00Z'),
    closesAt: new Date('2026-12-08T15:00:00Z'),
  })
  expect(await register(as('sakura'), id, 'online')).toBe('seated')
  expect(await isInPlanning(as('sakura'), id)).toBe(false)
  expect(await inPlanning(as('sakura'))).toEqual([])
  await expect(answerPoll(as('kaede'), id, says('no', 'no'))).rejects.toMatchObject({ code: 'closed' })
})

test('names and votes that are to be hidden are seen by whoever decides; without a name no row of votes is shown', async () => {
  const { as, clock } = await freshWorld()
  const id = await askedDates(as('takeru', 'organiser'), { hide: ['names', 'votes'] })
  await answerPoll(as('sakura'), id, { votes: ['yes', 'no'], comment: '午後だけ' })
  const seen = await pollPage(as('kaede'), id)
  expect(seen.people).toBeNull()
  expect(seen.options.map(({ tally, best }) => [tally, best])).toEqual([
    [null, false],
    [null, false],
  ])
  expect((await pollPage(as('takeru'), id)).people).toMatchObject([{ name: 'sakura', votes: ['yes', 'no'] }])
  clock.set('2026-12-02T00:00:00+09:00')
  const after = await pollPage(as('kaede'), id)
  expect(after.people).toEqual([{ name: null, votes: null, comment: '午後だけ' }])
  expect(after.options[0]).toMatchObject({ best: true, tally: { yes: 1, maybe: 0, no: 0 } })
  await expect(answerPoll(as('kaede'), id, says('yes', 'yes'))).rejects.toMatchObject({ code: 'closed' })
})

test.each([
  ['a line that is no date', { options: 'いつでも' }, 'options', '1行に1つ'],
  ['an end before the start', { options: '2026-12-08 14:00-13:00' }, 'options', '後に'],
  ['two equal dates', { options: '2026-12-08 14:00\n令和8年12月8日 14:00' }, 'options', '同じ'],
  ['a day that is not in the calendar', { options: '2026-02-30 14:00' }, 'options', '1行に1つ'],
  ['a deadline after the first date', { deadline: '2026-12-09' }, 'deadline', 'いちばん早い'],
  ['no seats', { onlineSeats: '0' }, 'onlineSeats', '定員'],
])('%s is told at its field', (_, changes, field, words) => {
  const [issue] = pollInput.safeParse(pollFieldsOf(changes)).error?.issues ?? []
  expect(issue?.path).toEqual([field])
  expect(JSON.stringify(issue)).toContain(words)
})

test('dates that are over, votes that are missing and a date that is not there are refused', async () => {
  const { as, clock } = await freshWorld()
  const takeru = as('takeru', 'organiser')
  const early = { options: '2026-11-24 09:00', deadline: '2026-11-24' }
  await expect(askedDates(takeru, early)).rejects.toMatchObject({ code: 'invalid' })
  await expect(askedDates(takeru, { deadline: '2026-11-23' })).rejects.toMatchObject({ code: 'invalid' })
  const id = await askedDates(takeru)
  await expect(answerPoll(as('sakura'), id, says('yes'))).rejects.toMatchObject({ code: 'invalid' })
  await expect(decidePoll(takeru, id, 2)).rejects.toMatchObject({ code: 'invalid' })
  clock.set('2026-12-08T14:00:00+09:00')
  await expect(decidePoll(takeru, id, 0)).rejects.toMatchObject({ code: 'invalid' })
  await decidePoll(takeru, id, 1)
})

test('only organisers ask, only who asked decides, others once that person is gone; officials see nothing', async () => {
  const { as, store, clock } = await freshWorld()
  const input = pollInput.parse(pollFieldsOf())
  await expect(openPoll(as('sakura'), input)).rejects.toMatchObject({ code: 'forbidden' })
  const id = await askedDates(as('takeru', 'organiser'))
  const other = as('michi', 'organiser')
  await expect(decidePoll(other, id, 0)).rejects.toMatchObject({ code: 'forbidden' })
  const official = as('mamoru', { role: 'official', level: 'national' })
  await expect(pollPage(official, id)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(answerPoll(official, id, says('yes', 'yes'))).rejects.toMatchObject({ code: 'forbidden' })
  const closedAt = clock.now()
  const gone = eq(accounts.id, as('takeru').actor.id)
  await store.transact((tx) => tx.update(accounts).set({ closedAt }).where(gone).then())
  await decidePoll(other, id, 0)
})

test('a form that is sent twice asks once', async () => {
  const { as } = await freshWorld()
  const takeru = as('takeru', 'organiser')
  const input = pollInput.parse(pollFieldsOf())
  await Promise.all([openPoll(takeru, input), openPoll(takeru, input)])
  expect(await inPlanning(takeru)).toHaveLength(1)
})

test('of equal votes the date with fewest × is best, and none before anybody can come', () => {
  const answers = [{ votes: ['yes', 'yes', 'no'] as const }, { votes: ['no', 'maybe', 'no'] as const }]
  expect(bestOptions(tallies(3, answers))).toEqual([1])
  expect(bestOptions(tallies(3, []))).toEqual([])
})

test('nobody plans a workshop under the id of a poll, or asks for dates under that of a workshop', async () => {
  const world = await freshWorld()
  const { as } = world
  const [takeru, other] = [as('takeru', 'organiser'), as('other', 'organiser')]
  const poll = await askedDates(takeru)
  await expect(planWorkshop(other, { ...plan(), id: poll })).rejects.toMatchObject({ code: 'conflict' })
  const workshop = await plannedWorkshop(world)
  await expect(planWorkshop(other, { ...plan(), id: workshop })).rejects.toMatchObject({ code: 'conflict' })
  const asked = openPoll(other, pollInput.parse(pollFieldsOf({ id: workshop })))
  await expect(asked).rejects.toMatchObject({ code: 'conflict' })
  await expect(openPoll(other, pollInput.parse(pollFieldsOf({ id: poll })))).rejects.toMatchObject({
    code: 'conflict',
  })
  await decidePoll(takeru, poll, 0)
  expect((await workshopRowOf(world, poll)).organiserId).toBe(takeru.actor.id)
})
