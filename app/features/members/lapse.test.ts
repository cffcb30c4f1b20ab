import { expect, test } from 'vitest'
import { applied, checked, held, row, rows } from '#tests/roster-world.ts'
import { emailOf, freshWorld } from '#tests/world.ts'
import { messages } from './messages.ts'

const said = (pick: Parameters<typeof messages.both>[0]) => ({ said: messages.both(pick) })

test('a roster in which everybody lapsed asks for their number, in any width', async () => {
  const world = await freshWorld()
  await applied(world.operator, rows(4))
  const gone = [row(9)]
  const past = rows(4).map((person) => ({ ...person, expires: '令和8年3月31日' }))
  for (const people of [past, [row(1), ...gone]]) {
    const { plan } = await checked(world.operator, people)
    expect(plan.alarming).toBe(true)
    for (const typed of ['', '40', 'yes', String(plan.lapsing - 1)]) {
      await expect(applied(world.operator, people, { typed })).rejects.toMatchObject(
        said((t) => t.refused.number),
      )
    }
  }
  expect((await held(world)).every(({ readOnlyFrom }) => readOnlyFrom === '2028-03-31')).toBe(true)
  await applied(world.operator, past, { typed: '４' })
  expect((await held(world)).every(({ readOnlyFrom }) => readOnlyFrom === '2026-04-01')).toBe(true)
})

test('half of them may lapse without that', async () => {
  const { operator } = await freshWorld()
  await applied(operator, rows(4))
  expect((await checked(operator, rows(2))).plan).toMatchObject({ lapsing: 2, alarming: false })
})

test('who lapses reads on, after the time of grace does not, and comes back with the next roster', async () => {
  const world = await freshWorld()
  const { operator, as, clock, process } = world
  const people = [row(1, { email: emailOf('sakura') }), row(2), row(3)]
  const { id } = as('sakura').actor
  await applied(operator, people)
  const rolesNow = async () =>
    (await process.sessions.validate(await process.sessions.start(id, clock.now())))!.grants
  expect(await rolesNow()).toEqual([{ role: 'coordinator', level: null, code: null }])
  await applied(operator, people.slice(1))
  expect(await rolesNow()).toMatchObject([{ role: 'coordinator', readOnly: true }])
  clock.advance(89, 'days')
  expect(await rolesNow()).toMatchObject([{ role: 'coordinator', readOnly: true }])
  clock.advance(1, 'days')
  expect(await rolesNow()).toEqual([])
  expect((await applied(operator, people)).changed[0]!.differences).toMatchObject([
    { field: 'standing', after: '' },
  ])
  expect(await rolesNow()).toEqual([{ role: 'coordinator', level: null, code: null }])
})

test('the session, its roles and their standing are one query', async () => {
  const world = await freshWorld()
  const { id } = world.as('sakura').actor
  await applied(world.operator, [row(1, { email: emailOf('sakura') })])
  const token = await world.process.sessions.start(id, world.clock.now())
  world.queries()
  await world.process.sessions.validate(token)
  expect(world.queries()).toHaveLength(1)
})

test('where a wrong row tells nobody, nobody lapses', async () => {
  const { operator } = await freshWorld()
  await applied(operator, rows(5))
  const { plan } = await checked(operator, [row(1, { certificate: '?', email: '?' }), row(2), row(3), row(4)])
  expect(plan.lapsed).toEqual([])
})
