import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/core.ts'
import { postReply } from '#app/features/cases/index.server.ts'
import { answer, publishedCase } from '#tests/cases-world.ts'
import { decided, decisionWords, reported, reportWords } from '#tests/moderation-world.ts'
import { freshWorld } from '#tests/world.ts'
import { appealDecision } from './appeal.server.ts'
import { decideOnMatter } from './decide.server.ts'
import { matterToDecide } from './matter.query.server.ts'
import { newDecisions, ownDecision, ownDecisions } from './own.query.server.ts'
import { reportQueue } from './queue.query.server.ts'
import { transparencyPage } from './transparency.query.server.ts'

const appeal = { appeal: '人が分かることは、もう消してあります。' }

/** An anonymous case with an answer, reported by a colleague. */
async function reportedWorld(post = 0) {
  const world = await freshWorld()
  const { as } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'), { anonymous: 'yes' })
  await postReply(as('kaede'), id, answer())
  const matter = await reported(as('minoru'), id, post)
  return { ...world, id, matter, shino: as('shino'), fuuta: as('fuuta', 'moderator') }
}

test('the moderator reads the post and what was told, and nobody’s name', async () => {
  const { as, shino, matter } = await reportedWorld()
  const page = await matterToDecide(shino, matter)
  expect(page).toMatchObject({
    reports: [{ reason: 'person', note: reportWords }],
    choices: ['kept', 'hidden', 'locked'],
    post: { hidden: false, sheet: { by: { alias: 'asker' } } },
  })
  const shown = JSON.stringify([page, await reportQueue(shino)])
  for (const name of ['sakura', 'minoru']) {
    expect(shown).not.toContain(name)
    expect(shown).not.toContain(as(name).actor.id)
  }
})

test.each([
  ['wrote the answer', 'kaede'],
  ['asked in its thread', 'sakura'],
  ['reported it', 'minoru'],
] as const)('who %s does not decide on it, moderator or not', async (_, name) => {
  const world = await freshWorld()
  const { as } = world
  for (const one of ['sakura', 'kaede', 'minoru']) as(one, 'coordinator', 'moderator')
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await postReply(as('kaede'), id, answer())
  const matter = await reported(as('minoru'), id, 1)
  await expect(matterToDecide(as(name), matter)).rejects.toMatchObject({ code: 'not-found' })
  await expect(decided(as(name), matter, 'hidden')).rejects.toMatchObject({ code: 'not-found' })
  await expect(decided(as('rin'), matter, 'hidden')).rejects.toMatchObject({ code: 'forbidden' })
  await decided(as('shino'), matter, 'hidden')
})

test('the second of two moderators sees that the first decided', async () => {
  const { shino, fuuta, matter } = await reportedWorld()
  const input = { version: 0, outcome: 'hidden', reason: decisionWords } as const
  await decideOnMatter(shino, matter, input)
  await expect(decideOnMatter(fuuta, matter, { ...input, outcome: 'kept' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('only what fits the post can be decided', async () => {
  const { shino, matter } = await reportedWorld(1)
  await expect(decided(shino, matter, 'locked')).rejects.toMatchObject({ code: 'invalid' })
  await expect(decided(shino, matter, 'upheld')).rejects.toMatchObject({ code: 'invalid' })
  await decided(shino, matter, 'kept')
  await expect(decided(shino, matter, 'hidden')).rejects.toMatchObject({ code: 'closed' })
})

test('the author reads the reason and the own text, others do not', async () => {
  const { as, shino, matter, id } = await reportedWorld()
  await expect(ownDecision(as('sakura'), matter)).rejects.toMatchObject({ code: 'not-found' })
  await decided(shino, matter, 'hidden')
  expect(await ownDecisions(as('sakura'))).toMatchObject([{ id: matter, outcome: 'hidden' }])
  const page = await ownDecision(as('sakura'), matter)
  expect(page).toMatchObject({
    decisions: [{ outcome: 'hidden', reason: decisionWords }],
    mayAppeal: true,
    post: { caseId: id, hidden: true },
  })
  expect(JSON.stringify(page)).not.toMatch(new RegExp(`shino|${shino.actor.id}|${reportWords}`))
  expect(await newDecisions(as('sakura'))).toBe(1)
  await expect(ownDecision(as('minoru'), matter)).rejects.toMatchObject({ code: 'not-found' })
  await expect(appealDecision(as('minoru'), matter, appeal)).rejects.toMatchObject({ code: 'not-found' })
})

test('an appeal goes to another moderator, once, and its outcome is final', async () => {
  const { as, shino, fuuta, matter } = await reportedWorld()
  await decided(shino, matter, 'hidden')
  await appealDecision(as('sakura'), matter, appeal)
  await appealDecision(as('sakura'), matter, appeal)
  expect((await reportQueue(shino)).waiting).toEqual([])
  await expect(decided(shino, matter, 'upheld')).rejects.toMatchObject({ code: 'not-found' })
  expect((await reportQueue(fuuta)).waiting).toMatchObject([{ id: matter, isAppeal: true }])
  expect(await matterToDecide(fuuta, matter)).toMatchObject({ ...appeal, choices: ['upheld', 'restored'] })
  await decided(fuuta, matter, 'upheld')
  for (const moderator of [shino, fuuta])
    await expect(decided(moderator, matter, 'restored')).rejects.toMatchObject({ code: 'closed' })
  await expect(appealDecision(as('sakura'), matter, { appeal: 'もう一度。' })).rejects.toMatchObject({
    code: 'closed',
  })
  expect(await ownDecision(as('sakura'), matter)).toMatchObject({ state: 'final', outcome: 'upheld' })
})

test('nothing can be appealed that took nothing away', async () => {
  const { as, shino, matter } = await reportedWorld()
  await decided(shino, matter, 'kept')
  await expect(appealDecision(as('sakura'), matter, appeal)).rejects.toMatchObject({ code: 'closed' })
})

test('the audit names the moderator, and neither the author nor who reported; it holds no text', async () => {
  const { as, store, shino, fuuta, matter } = await reportedWorld()
  await decided(shino, matter, 'hidden')
  await appealDecision(as('sakura'), matter, appeal)
  await decided(fuuta, matter, 'restored')
  const rows = await store.read.select().from(auditEntries)
  const told = rows.filter(({ event }) => event.startsWith('matter.'))
  expect(told.map(({ event, actorId }) => [event, actorId])).toEqual([
    ['matter.reported', null],
    ['matter.decided', shino.actor.id],
    ['matter.appealed', null],
    ['matter.decided', fuuta.actor.id],
  ])
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${reportWords}|${decisionWords}|${appeal.appeal}`))
})

test('the public reads numbers of a quarter that is over, from five on', async () => {
  const world = await freshWorld()
  const { as, clock, guest } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  const hours = [1, 2, 3, 50, 60]
  for (const each of hours) {
    const matter = await reported(as('minoru'), id)
    clock.advance(each, 'hours')
    await decided(as('shino'), matter, 'kept')
  }
  expect(await transparencyPage(guest, null)).toMatchObject({ quarter: '2026-07', medianHours: null })
  clock.set('2027-01-01T00:00:00+09:00')
  const page = await transparencyPage(guest, 'nonsense')
  expect(page).toMatchObject({ quarter: '2026-10', quarters: ['2026-10'], medianHours: 3 })
  expect(page.first.find(({ reason }) => reason === 'person')!.cells).toEqual([5, null, null])
})
