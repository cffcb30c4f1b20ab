import { expect, test } from 'vitest'
import { columnsHolding } from '#db/find-text.ts'
import { mails } from '#db/schema/core.ts'
import { postDecisions, postMatters, postReports } from '#db/schema/moderation.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { listFilter } from '#app/features/cases/input.ts'
import { listCases, postReply, withdrawCase } from '#app/features/cases/index.server.ts'
import { historyOf } from '#app/features/cases/history.query.server.ts'
import { editReply } from '#app/features/cases/reply-edit.server.ts'
import { casePage, caseThread } from '#app/features/cases/thread.query.server.ts'
import { appealDecision } from '#app/features/moderation/appeal.server.ts'
import { matterToDecide } from '#app/features/moderation/matter.query.server.ts'
import { moderationMails } from '#app/features/notifications/index.server.ts'
import { answer, publishedCase, sheet } from './cases-world.ts'
import { decided, decisionWords, report, reported, reportWords } from './moderation-world.ts'
import { reportPost } from '#app/features/moderation/index.server.ts'
import { found, indexed } from './search-world.ts'
import { emailOf, freshWorld } from './world.ts'

const title = '夜間に通訳が見つからない'

async function moderatedWorld() {
  const world = await freshWorld()
  const { as } = world
  const [shino, fuuta] = [as('shino', 'moderator'), as('fuuta', 'moderator')]
  const older = await publishedCase(as('sakura'), shino)
  world.clock.advance(1, 'days')
  const id = await publishedCase(as('sakura'), shino, { title })
  world.clock.advance(1, 'days')
  const newer = await publishedCase(as('sakura'), shino)
  await postReply(as('kaede'), id, answer({ body: '県の電話通訳に聞いてみてください。' }))
  await postReply(as('rin'), id, answer({ body: '大学の学生に頼みました。' }))
  const listed = async (filter = {}) =>
    (await listCases(as('minoru'), listFilter.parse(filter))).items.map((item) => item.id)
  return { ...world, shino, fuuta, older, id, newer, listed, reader: as('minoru') }
}

test('a hidden case is in no list, search, count and thread, and comes back to its place', async () => {
  const world = await moderatedWorld()
  const { as, shino, fuuta, id, older, newer, listed, reader } = world
  await indexed(world)
  expect(await found(reader, '電話通訳')).toEqual([title])
  const matter = await reported(reader, id)
  await decided(shino, matter, 'hidden')
  await indexed(world)
  expect(await listed()).toEqual([newer, older])
  expect(await listed({ topic: 'housing' })).toEqual([newer, older])
  for (const words of ['夜間', '電話通訳']) expect(await found(reader, words)).toEqual([])
  for (const name of ['minoru', 'sakura', 'shino'])
    expect(await casePage(as(name), id)).toEqual({ hidden: true, id, isMine: name === 'sakura' })
  await expect(casePage(as('nozomi', 'admin'), id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(postReply(as('kaede'), id, answer())).rejects.toMatchObject({ code: 'closed' })
  await expect(reportPost(reader, id, report(1))).rejects.toMatchObject({ code: 'not-found' })
  expect((await matterToDecide(fuuta, matter)).post).toMatchObject({ title, hidden: true })

  await appealDecision(as('sakura'), matter, { appeal: '人は分かりません。' })
  await decided(fuuta, matter, 'restored')
  await indexed(world)
  expect(await listed()).toEqual([newer, id, older])
  expect(await listed({ topic: 'housing' })).toEqual([newer, id, older])
  expect(await found(reader, '夜間')).toEqual([title])
  expect((await caseThread(reader, id)).answers).toHaveLength(2)
})

test('a hidden answer keeps its place and shows nothing, nor is it found, until it is back', async () => {
  const world = await moderatedWorld()
  const { as, shino, id, reader } = world
  await indexed(world)
  const matter = await reported(reader, id, 1)
  await decided(shino, matter, 'hidden')
  await indexed(world)
  const hidden = { position: 1, html: '', on: null, by: null }
  const shown = async (name: string) => (await caseThread(as(name), id)).answers
  expect(await shown('minoru')).toMatchObject([
    { ...hidden, isMine: false },
    { position: 2, by: { name: 'rin' } },
  ])
  expect(await shown('kaede')).toMatchObject([{ ...hidden, isMine: true }, { position: 2 }])
  expect(await found(reader, '電話通訳')).toEqual([])
  expect(await found(reader, '大学の学生')).toEqual([title])
  expect(await postReply(as('kaede'), id, answer())).toBe(3)

  await decided(shino, matter, 'restored')
  await indexed(world)
  expect(await shown('minoru')).toMatchObject([{ by: { name: 'kaede' } }, {}, {}])
  expect(await found(reader, '電話通訳')).toEqual([title])
})

test('a closed thread is read on and takes no more answers; hiding it and back leaves it closed', async () => {
  const { as, shino, id, reader } = await moderatedWorld()
  const lock = await reported(reader, id)
  await decided(shino, lock, 'locked')
  expect(await caseThread(reader, id)).toMatchObject({ locked: true, may: { reply: false } })
  for (const name of ['kaede', 'sakura'])
    await expect(postReply(as(name), id, answer())).rejects.toMatchObject({ code: 'closed' })
  const hiding = await reported(reader, id)
  await decided(shino, hiding, 'hidden')
  await decided(shino, hiding, 'restored')
  expect(await caseThread(reader, id)).toMatchObject({ locked: true })
  await decided(shino, lock, 'restored')
  expect(await caseThread(reader, id)).toMatchObject({ locked: false, may: { reply: true } })
})

test('a reported answer that was edited is judged by the text that was reported', async () => {
  const { as, store, shino, id, reader } = await moderatedWorld()
  const reportedText = '大学の学生に頼みました。'
  const matter = await reported(reader, id, 2)
  const edit = { version: 1, body: '知人に頼みました。', withhold: 'yes' as const, dismissals: [] }
  await editReply(as('rin'), { caseId: id, position: 2 }, edit)
  const { post } = await matterToDecide(shino, matter)
  expect(post.asReported).toEqual([reportedText])
  expect(post.answer!.html).toContain('知人に')
  expect(await columnsHolding(store.read, reportedText)).toEqual(['post_revisions.body'])
  expect((await historyOf(reader, { caseId: id, position: 2 })).difference).toBeNull()
  await decided(shino, matter, 'hidden')
  await expect(historyOf(reader, { caseId: id, position: 2 })).rejects.toMatchObject({ code: 'not-found' })
})

test('once nothing is left to judge, what the author withheld is gone', async () => {
  const { as, store, shino, id, reader } = await moderatedWorld()
  const reportedText = '大学の学生に頼みました。'
  const place = { caseId: id, position: 2 }
  const matter = await reported(reader, id, 2)
  const edit = { withhold: 'yes' as const, dismissals: [] }
  await editReply(as('rin'), place, { ...edit, version: 1, body: '知人に頼みました。' })
  expect(await columnsHolding(store.read, reportedText)).toContain('post_revisions.body')
  await decided(shino, matter, 'kept')
  expect(await columnsHolding(store.read, reportedText)).toEqual([])
  await editReply(as('rin'), place, { ...edit, version: 2, body: '親戚に頼みました。' })
  expect(await columnsHolding(store.read, '知人に頼みました。')).toEqual([])
})

test('impartial moderators and then the author get mails with one link, no text and no name', async () => {
  const world = await moderatedWorld()
  const { as, system, store, shino, fuuta, id } = world
  as('kaede')
  const matter = await reported(as('shuu', 'moderator'), id)
  await decided(shino, matter, 'hidden')
  await drainOutbox(system, [moderationMails])
  await appealDecision(as('sakura'), matter, { appeal: '人は分かりません。' })
  await drainOutbox(system, [moderationMails])
  await decided(fuuta, matter, 'upheld')
  await drainOutbox(system, [moderationMails])
  const sent = await store.read.select().from(mails)
  const links = sent.map(({ recipient, body }) => [recipient, /https:\/\/\S+/.exec(body)![0]])
  const at = (path: string) => `https://portal.test.example${path}/${matter}`
  expect(links.sort()).toEqual(
    [
      [emailOf('shino'), at('/moderation/reports')],
      [emailOf('fuuta'), at('/moderation/reports')],
      [emailOf('sakura'), at('/me/decisions')],
      [emailOf('fuuta'), at('/moderation/reports')],
      [emailOf('sakura'), at('/me/decisions')],
    ].sort(),
  )
  for (const { confidential, subject, body } of sent) {
    expect(confidential).toBe(true)
    for (const secret of [title, sheet().question, reportWords, decisionWords, 'shino', 'sakura', 'shuu'])
      expect(subject + body).not.toContain(secret)
  }
})

test('what was told and decided about a post goes with its case', async () => {
  const world = await moderatedWorld()
  const { store, as, shino, reader } = world
  // A proof holds for ten minutes, and the world moved on by days.
  const author = as('asa')
  const id = await publishedCase(author, shino)
  const matter = await reported(reader, id)
  await decided(shino, matter, 'hidden')
  await drainOutbox(world.operator, [moderationMails])
  expect(await columnsHolding(store.read, matter)).toEqual(
    expect.arrayContaining(['mails.body', 'outbox_events.subject_id', 'post_matters.id']),
  )
  await withdrawCase(author, id)
  // The chain of the audit keeps that something happened under this number, and nothing else does.
  expect(await columnsHolding(store.read, matter)).toEqual(['audit_entries.subject_id'])
  for (const table of [postMatters, postReports, postDecisions])
    expect(await store.read.select().from(table)).toEqual([])
})
