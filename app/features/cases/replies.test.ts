import { inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { caseAliases, replies } from '#db/schema/cases.ts'
import { auditEntries } from '#db/schema/core.ts'
import { answer, draftedCase, publishedCase, rowOf, waitingCase } from '#tests/cases-world.ts'
import { freshWorld } from '#tests/world.ts'
import { messages } from './messages.ts'
import { answerCase, postReply } from './replies.server.ts'
import { caseThread } from './thread.query.server.ts'

const anonymously = answer({ anonymous: 'yes' })

test('an answer stands in the thread under the name, rendered and sanitised', async () => {
  const world = await freshWorld()
  const { as } = world
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  const body = '**まず**電話を。[ここ](javascript:alert(1))'
  expect(await postReply(as('kaede'), id, answer({ body }))).toBe(1)
  const { answers } = await caseThread(as('sakura'), id)
  expect(answers).toMatchObject([{ position: 1, on: '2026-11-24', by: { name: 'kaede' } }])
  expect(answers[0]?.html).toContain('<strong>まず</strong>電話を。')
  expect(answers[0]?.html).not.toContain('<a')
  expect((await rowOf(world, id)).replyCount).toBe(1)
})

test('an open finding is refused; a reason lets it pass, except where it must change', async () => {
  const { as, store } = await freshWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  const body = '2025年4月3日から、手続が変わりました。'
  const refused = { code: 'invalid', said: messages.both((t) => t.errors.findings(1)) }
  await expect(postReply(as('kaede'), id, answer({ body }))).rejects.toMatchObject(refused)
  const reason = { part: 'body', kind: 'date', text: '2025年4月3日', reason: '施行日' }
  await postReply(as('kaede'), id, answer({ body, dismissals: [reason] }))
  const card = { ...reason, kind: 'residence-card', text: 'AB12345678CD' }
  const number = answer({ body: '在留カード AB12345678CD の人です。', dismissals: [card] })
  await expect(postReply(as('kaede'), id, number)).rejects.toMatchObject(refused)
  expect(
    await store.read.select({ body: replies.body, dismissals: replies.dismissals }).from(replies),
  ).toEqual([{ body, dismissals: [reason] }])
})

test('what is not published takes no answer, and is not to be found for others', async () => {
  const { as } = await freshWorld()
  for (const id of [await draftedCase(as('sakura')), await waitingCase(as('sakura'))]) {
    await expect(postReply(as('kaede'), id, answer())).rejects.toMatchObject({
      code: 'not-found',
      said: null,
    })
    await expect(postReply(as('sakura'), id, answer())).rejects.toMatchObject({ code: 'closed' })
  }
  await expect(postReply(as('kaede'), as('kaede').newId(), answer())).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the facts of an unpublished case are not told to whoever answers it', async () => {
  const { as } = await freshWorld()
  const id = await draftedCase(as('sakura'), { problem: '2019年に来日した女性が、介護の仕事をしている。' })
  const body = 'ペルー人の方なら、静岡県の窓口がよいです。'
  await expect(answerCase(as('kaede'), id, answer({ body }))).rejects.toMatchObject({ code: 'not-found' })
})

test('only those who write cases answer', async () => {
  const { as, guest, store } = await freshWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  const mayor = as('mamoru', { role: 'official', level: 'national' })
  for (const ctx of [as('shino'), mayor, as('nozomi', 'admin'), guest]) {
    await expect(postReply(ctx, id, answer())).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect(await store.read.select().from(replies)).toEqual([])
})

test('the same form sent twice is one answer, and an id of somebody else’s answer is refused', async () => {
  const { as, store } = await freshWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'))
  const form = answer({ id: as('kaede').newId(), anonymous: 'yes' })
  const sent = await Promise.all([postReply(as('kaede'), id, form), postReply(as('kaede'), id, form)])
  expect(sent).toEqual([1, 1])
  await expect(postReply(as('sora'), id, form)).rejects.toMatchObject({ code: 'conflict' })
  expect(await store.read.select().from(replies)).toHaveLength(1)
  expect(await store.read.select().from(caseAliases)).toHaveLength(1)
  expect(await postReply(as('sora'), id, answer())).toBe(2)
})

test('the audit row of an anonymous answer names nobody, and the asker only goes on', async () => {
  const { as, store } = await freshWorld()
  const id = await publishedCase(as('sakura'), as('shino', 'moderator'), { anonymous: 'yes' })
  await postReply(as('kaede'), id, answer())
  await postReply(as('kaede'), id, anonymously)
  await postReply(as('sakura'), id, answer())
  const rows = await store.read
    .select()
    .from(auditEntries)
    .where(inArray(auditEntries.event, ['case.answered', 'case.continued']))
    .orderBy(auditEntries.seq)
  expect(rows.map(({ event, actorKind, actorId }) => [event, actorKind, actorId])).toEqual([
    ['case.answered', 'person', as('kaede').actor.id],
    ['case.answered', 'anonymous', null],
    ['case.continued', 'anonymous', null],
  ])
})
