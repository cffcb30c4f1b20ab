import { expect, test } from 'vitest'
import { giveConsent } from '#app/features/cases/consent.server.ts'
import { consent } from '#tests/cases-world.ts'
import { caseForWorkshops, during } from '#tests/minutes-world.ts'
import { onlineWorkshop } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'
import { nominateCase } from './agenda.server.ts'
import { nominationPage } from './nomination.query.server.ts'

test('from the own case one sees the workshops ahead, and which of them have it', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const caseId = await caseForWorkshops(world, author)
  const id = await onlineWorkshop(world, 2)
  const ahead = async () => (await nominationPage(author, caseId)).found?.workshops
  expect(await ahead()).toMatchObject([{ id, isOffered: false }])
  await nominateCase(author, id, caseId)
  expect(await ahead()).toMatchObject([{ id, isOffered: true }])
  world.clock.set(during)
  expect(await ahead()).toEqual([])
})

test('for a case with which no workshop may deal there is no choice, and for the case of somebody else no page', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const caseId = await caseForWorkshops(world, author)
  await onlineWorkshop(world, 2)
  await giveConsent(author, caseId, consent({ scopes: ['training'] }))
  expect(await nominationPage(author, caseId)).toEqual({ id: caseId, found: null })
  for (const name of ['kaede', 'moderator'])
    await expect(nominationPage(world.as(name), caseId)).rejects.toMatchObject({ code: 'not-found' })
})
