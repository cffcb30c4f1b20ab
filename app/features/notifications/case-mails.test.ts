import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts } from '#db/schema/accounts.ts'
import { jobs, mails } from '#db/schema/core.ts'
import { mailJob } from '#app/core/mail/mail.server.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { postReply } from '#app/features/cases/replies.server.ts'
import { revokeRole } from '#app/features/accounts/index.server.ts'
import { answer, declinedCase, publishedCase, sentBackCase, sheet, waitingCase } from '#tests/cases-world.ts'
import { emailOf, freshWorld, type World } from '#tests/world.ts'
import { caseMails } from './case-mails.server.ts'

/** Works through the outbox and answers the mails that were made. */
async function letters({ store, system }: World) {
  const before = new Set((await store.read.select({ id: mails.id }).from(mails)).map(({ id }) => id))
  await drainOutbox(system, [caseMails])
  return (await store.read.select().from(mails)).filter(({ id }) => !before.has(id))
}

const linkIn = (body: string) => body.match(/https:\/\/portal\.test\.example\/\S*/g)

test('each moderator learns of a waiting case, except one who wrote it, and nobody else', async () => {
  const world = await freshWorld()
  const { as } = world
  as('shino', 'moderator')
  as('nozomi', 'admin')
  as('kaede')
  const id = await waitingCase(as('sakura', 'coordinator', 'moderator'))
  const [letter, ...more] = await letters(world)
  expect(more).toEqual([])
  expect(letter).toMatchObject({ recipient: emailOf('shino'), confidential: true })
  expect(linkIn(letter!.body)).toEqual([`https://portal.test.example/moderation/cases/${id}`])
})

test('who is no moderator any more, or left, gets no mail', async () => {
  const world = await freshWorld()
  const { as, operator, store, clock } = world
  const [former, left] = [as('shino', 'moderator').actor.id, as('fuuta', 'moderator').actor.id]
  await revokeRole(operator, former, 'moderator')
  await store.transact((tx) =>
    tx.update(accounts).set({ closedAt: clock.now() }).where(eq(accounts.id, left)).then(),
  )
  await waitingCase(as('sakura'))
  expect(await letters(world)).toEqual([])
})

test.each([
  ['published', publishedCase, (id: string) => `/cases/${id}`],
  ['sent back', sentBackCase, (id: string) => `/cases/${id}/edit`],
  ['declined', declinedCase, (id: string) => `/cases/${id}`],
] as const)('the author learns that the case is %s, by one link', async (_, make, path) => {
  const world = await freshWorld()
  const id = await make(world.as('sakura'), world.as('shino', 'moderator'))
  const mine = (await letters(world)).filter(({ recipient }) => recipient === emailOf('sakura'))
  expect(mine).toHaveLength(1)
  expect(linkIn(mine[0]!.body)).toEqual([`https://portal.test.example${path(id)}`])
})

test('all mails about cases are confidential: who gets one, or gets none, may be a hidden author', async () => {
  const world = await freshWorld()
  const { as } = world
  const hidden = { anonymous: 'yes' } as const
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await sentBackCase(as('sakura'), as('shino'), hidden)
  await postReply(as('kaede'), id, answer())
  const sent = await letters(world)
  expect(sent).toHaveLength(5)
  expect(sent.every(({ confidential }) => confidential)).toBe(true)
})

test('an answer is told to the asker; the own answer is not', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await letters(world)
  await postReply(as('sakura'), id, answer())
  expect(await letters(world)).toEqual([])
  await postReply(as('kaede'), id, answer({ anonymous: 'yes' }))
  expect(await letters(world)).toMatchObject([{ recipient: emailOf('sakura') }])
})

test('an answer is told even when the asker answers right after it', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  await letters(world)
  await postReply(as('kaede'), id, answer())
  await postReply(as('sakura'), id, answer())
  expect(await letters(world)).toMatchObject([{ recipient: emailOf('sakura') }])
})

test('no mail holds a title, a text, a name or a mail address', async () => {
  const world = await freshWorld()
  const { as } = world
  const [sakura, shino] = [as('sakura'), as('shino', 'moderator')]
  const id = await publishedCase(sakura, shino)
  await sentBackCase(sakura, shino)
  await declinedCase(sakura, shino)
  await postReply(as('kaede'), id, answer())
  const sent = await letters(world)
  expect(sent).toHaveLength(7)
  const secrets = [
    sheet().title,
    sheet().question,
    sheet().problem,
    answer().body,
    '地域を広く',
    'sakura',
    'shino',
    'kaede',
  ]
  for (const { subject, body } of sent) {
    for (const secret of secrets) expect(subject + body).not.toContain(secret)
    expect(linkIn(body)).toHaveLength(1)
  }
})

test('a mail is written in the language of its reader', async () => {
  const world = await freshWorld()
  const { as, store } = world
  const shino = as('shino', 'moderator').actor.id
  await store.transact((tx) => tx.update(accounts).set({ locale: 'en' }).where(eq(accounts.id, shino)).then())
  await waitingCase(as('sakura'))
  expect(await letters(world)).toMatchObject([{ subject: '[Tsunagu] A case is waiting for review' }])
})

test('an event makes its mails once, however often and by however many processes the outbox is worked through', async () => {
  const world = await freshWorld()
  const { as, store, system } = world
  as('shino', 'moderator')
  await waitingCase(as('sakura'))
  await Promise.all(Array.from({ length: 5 }, () => drainOutbox(system, [caseMails])))
  expect(await store.read.select().from(mails)).toHaveLength(1)
  expect(await store.read.select().from(jobs).where(eq(jobs.kind, mailJob))).toHaveLength(1)
})
