import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { addBody, answerStatement, askWhetherItWorks } from '#app/features/gaps/index.server.ts'
import { official, shownStatement, stated, told } from '#tests/gaps-world.ts'
import { emailOf, freshWorld, type World } from '#tests/world.ts'
import { gapMails } from './gap-mails.server.ts'

async function letters({ store, system }: World) {
  const before = new Set((await store.read.select({ id: mails.id }).from(mails)).map(({ id }) => id))
  await drainOutbox(system, [gapMails])
  return (await store.read.select().from(mails)).filter(({ id }) => !before.has(id))
}

const recipients = (sent: { recipient: string }[]) =>
  [...new Set(sent.map(({ recipient }) => recipient))].sort()
const tellers = ['sakura', 'kaede', 'minoru'].map(emailOf).sort()

test('moderators, officials and those who told it learn of each step by a confidential mail with one link and no text', async () => {
  const world = await freshWorld()
  const { as, clock, system } = world
  const city = as('city', { role: 'official', level: 'municipality', code: '23202' })
  as('other', { role: 'official', level: 'municipality', code: '23201' })
  as('shino', 'moderator')
  const id = await shownStatement(world)
  const first = await letters(world)
  expect(recipients(first)).toEqual([emailOf('city'), emailOf('shino')].sort())
  await answerStatement(city, id, official())
  const answered = await letters(world)
  expect(recipients(answered)).toEqual(tellers)
  clock.advance(30, 'days')
  await askWhetherItWorks(system)
  const asked = await letters(world)
  expect(recipients(asked)).toEqual(tellers)
  const secrets = [stated().title, stated().text, told(id).text, official().text, 'sakura', 'kaede', 'city']
  for (const { subject, body, confidential } of [...first, ...answered, ...asked]) {
    expect(confidential).toBe(true)
    expect(body.match(/https:\/\/portal\.test\.example\/\S*/g)).toHaveLength(1)
    expect(secrets.filter((secret) => (subject + body).includes(secret))).toEqual([])
  }
  expect(answered[0]!.body).toContain(`/gaps/${id}`)
  expect(first.find(({ recipient }) => recipient === emailOf('city'))!.body).toContain(`/desk/${id}`)
})

test('who has a statement already is not told again when another body gets it too', async () => {
  const world = await freshWorld()
  const { as } = world
  as('city', { role: 'official', level: 'municipality', code: '23202' })
  as('state', { role: 'official', level: 'national' })
  await shownStatement(world)
  await letters(world)
  await addBody(as('admin', 'admin'), { category: 'interpreting', municipality: '', bodyMunicipality: '' })
  expect(recipients(await letters(world))).toEqual([emailOf('state')])
})
