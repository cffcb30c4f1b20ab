import { expect, test } from 'vitest'
import { onlineWorkshop } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'
import { closeAttendance, markAttendance } from './attendance.server.ts'
import { register } from './registration.server.ts'
import { answerSurvey, surveyOf } from './survey.server.ts'

const said = { useful: 5, safe: 4, time: 3, apply: 4, again: 5 }

test('who was there answers once; numbers are shown after the last day, and only of five people or more', async () => {
  const world = await freshWorld()
  const { as, clock } = world
  const names = ['sakura', 'kaede', 'minato', 'yui', 'ren', 'aoi']
  const [many, few] = [await onlineWorkshop(world, 9), await onlineWorkshop(world, 9)]
  for (const name of names) {
    await register(as(name), many, 'online')
    await register(as(name), few, 'online')
  }
  const answer = (name: string, id = many) => answerSurvey(as(name), id, said)
  await expect(answer('sakura')).rejects.toMatchObject({ code: 'closed' })
  clock.set('2026-12-08T16:00:00+09:00')
  await markAttendance(as('takeru'), many, { person: as('aoi').actor.id, presence: 'absent' })
  for (const name of names.slice(0, 4)) await answer(name)
  await expect(answer('sakura')).rejects.toMatchObject({ code: 'closed' })
  await expect(answer('aoi')).rejects.toMatchObject({ code: 'closed' })
  await expect(answer('kirara')).rejects.toMatchObject({ code: 'closed' })
  for (const name of names.slice(0, 4)) await answer(name, few)
  await answerSurvey(as('ren'), many, { ...said, useful: 1 })
  await closeAttendance(as('takeru'), many)
  expect((await surveyOf(as('takeru'), many)).results).toBeNull()
  clock.set('2026-12-22T15:30:00+09:00')
  await expect(answer('ren', few)).rejects.toMatchObject({ code: 'closed' })
  const { results } = await surveyOf(as('takeru'), many)
  expect(results?.people).toBe(5)
  expect(results?.rows[0]).toEqual({ question: 'useful', times: [1, 0, 0, 0, 4] })
  expect((await surveyOf(as('takeru'), few)).results).toEqual({ people: null, rows: [] })
})
