import { expect, test } from 'vitest'
import { columnsHolding } from '#db/find-text.ts'
import { appealDecision } from '#app/features/moderation/appeal.server.ts'
import { matterToDecide } from '#app/features/moderation/matter.query.server.ts'
import { ownDecision } from '#app/features/moderation/own.query.server.ts'
import { sweepAttachments } from '#app/features/attachments/index.server.ts'
import { ownCopy } from '#app/features/own-data/index.server.ts'
import { attached, filesIn, guide, keptBytes, opened } from '#tests/attachments-world.ts'
import { answer, approval, draftedCase, publishedCase } from '#tests/cases-world.ts'
import { decided, reported } from '#tests/moderation-world.ts'
import { freshWorld } from '#tests/world.ts'
import { attachFile, detachFile } from './attachments.server.ts'
import { historyOf } from './history.query.server.ts'
import { editReply } from './reply-edit.server.ts'
import { postReply } from './replies.server.ts'
import { decide } from './review.server.ts'
import { reviseCase } from './revising.server.ts'
import { submitCase } from './submission.server.ts'
import { caseThread } from './thread.query.server.ts'
import { withdrawCase } from './withdrawal.server.ts'
import { withdrawalPreview } from './withdrawal.query.server.ts'

const gone = { code: 'not-found' }

/** An answer of Kaede's with a file, reported by Minoru, after which she took the file off. */
async function takenOff() {
  const world = await freshWorld()
  const { as, clock } = world
  const [shino, fuuta] = [as('shino', 'moderator'), as('fuuta', 'moderator')]
  const id = await publishedCase(as('sakura'), shino)
  await postReply(as('kaede'), id, answer({ anonymous: 'yes' }))
  const { id: file } = await attached(as('kaede'), { caseId: id, post: 1 })
  clock.advance(1, 'minutes')
  const matter = await reported(as('minoru'), id, 1)
  clock.advance(1, 'minutes')
  await detachFile(as('kaede'), id, file)
  await sweepAttachments(world.system)
  return { ...world, shino, fuuta, id, file, matter }
}

test('a file that was taken off after the report is kept for the moderators who judge it, and shown to nobody else', async () => {
  const world = await takenOff()
  const { as, shino, id, file, matter } = world
  const { post } = await matterToDecide(shino, matter)
  expect(post).toMatchObject({ files: [], removed: [{ id: file, name: 'annai.pdf' }] })
  expect(await opened(shino, id, file)).toContain(guide)
  for (const name of ['kaede', 'sakura', 'minoru', 'rin']) {
    await expect(opened(as(name), id, file)).rejects.toMatchObject(gone)
    expect(await filesIn(as(name), id)).toEqual([])
    expect((await caseThread(as(name), id)).files).toEqual([])
  }
  // Neither the count before a withdrawal nor the copy of own data tells the author that there is a report.
  expect((await withdrawalPreview(as('sakura'), id)).goes.files).toBe(0)
  expect(JSON.stringify(await ownCopy(as('kaede')))).not.toContain(file)
  await expect(detachFile(as('kaede'), id, file)).rejects.toMatchObject(gone)
})

test('once it was decided that the post stays, the file is gone with its bytes', async () => {
  const world = await takenOff()
  const { shino, id, file, matter } = world
  await decided(shino, matter, 'kept')
  await expect(opened(shino, id, file)).rejects.toMatchObject(gone)
  await sweepAttachments(world.system)
  expect(await keptBytes(world)).toEqual([])
})

test('of a post that was hidden it is kept for the appeal, and goes with the decision on that', async () => {
  const world = await takenOff()
  const { as, shino, fuuta, id, file, matter } = world
  await decided(shino, matter, 'hidden')
  expect(await opened(fuuta, id, file)).toContain(guide)
  expect((await ownDecision(as('kaede'), matter)).post.removed).toEqual([])
  await appealDecision(as('kaede'), matter, { appeal: '人は分かりません。' })
  expect((await matterToDecide(fuuta, matter)).post.removed).toHaveLength(1)
  await decided(fuuta, matter, 'upheld')
  await sweepAttachments(world.system)
  await expect(opened(fuuta, id, file)).rejects.toMatchObject(gone)
  expect(await keptBytes(world)).toEqual([])
})

test('the withdrawal of the case takes it along at once', async () => {
  const world = await takenOff()
  const { as, store, shino, id, file } = world
  await withdrawCase(as('sakura'), id)
  await sweepAttachments(world.system)
  await expect(opened(shino, id, file)).rejects.toMatchObject(gone)
  expect(await keptBytes(world)).toEqual([])
  expect(await columnsHolding(store.read, 'annai')).toEqual([])
})

test('what was hung on after the report, or on a post that nobody reported, goes at once', async () => {
  const world = await takenOff()
  const { as, clock, shino, id, matter } = world
  clock.advance(1, 'minutes')
  const { id: later } = await attached(as('kaede'), { caseId: id, post: 1 }, { name: 'ato.pdf' })
  await postReply(as('rin'), id, answer())
  const { id: other } = await attached(as('rin'), { caseId: id, post: 2 }, { name: 'betsu.pdf' })
  await detachFile(as('kaede'), id, later)
  await detachFile(as('rin'), id, other)
  expect((await matterToDecide(shino, matter)).post.removed.map(({ name }) => name)).toEqual(['annai.pdf'])
  for (const file of [later, other]) await expect(opened(shino, id, file)).rejects.toMatchObject(gone)
})

test('the author may hang the same file on again; each of two reports keeps what was there for it', async () => {
  const { as, clock, shino, id, file, matter } = await takenOff()
  await expect(
    attachFile(as('kaede'), { caseId: id, post: 1 }, { file, fileName: '', checked: 'yes', reason: '' }),
  ).rejects.toMatchObject({ code: 'invalid' })
  const { id: again } = await attached(as('kaede'), { caseId: id, post: 1 })
  clock.advance(1, 'minutes')
  await reported(as('rin'), id, 1)
  await detachFile(as('kaede'), id, again)
  expect((await matterToDecide(shino, matter)).post.removed).toHaveLength(2)
})

test('a file of a reported case that its author takes back and changes is kept alike', async () => {
  const { as } = await freshWorld()
  const [sakura, shino] = [as('sakura'), as('shino', 'moderator')]
  const id = await draftedCase(sakura)
  const { id: file } = await attached(sakura, { caseId: id, post: 0 })
  await submitCase(sakura, id, 1)
  await decide(shino, id, approval())
  const matter = await reported(as('minoru'), id)
  await reviseCase(sakura, id, { withhold: true })
  await detachFile(sakura, id, file)
  await expect(opened(shino, id, file)).rejects.toMatchObject(gone)
  await submitCase(sakura, id, 2)
  await decide(as('fuuta', 'moderator'), id, approval(2))
  const { post } = await matterToDecide(shino, matter)
  expect(post).toMatchObject({ files: [], removed: [{ id: file }] })
  expect(post.asReported[0]).toContain('annai.pdf')
  expect(await opened(shino, id, file)).toContain(guide)
})

test('the words that the second report was about are read too, also when they were withheld', async () => {
  const { as, clock } = await freshWorld()
  const [kaede, shino] = [as('kaede'), as('shino', 'moderator')]
  const id = await publishedCase(as('sakura'), shino)
  const place = { caseId: id, position: 1 }
  await postReply(kaede, id, answer({ body: '一つ目の文章です。' }))
  const edit = async (version: number, body: string) => {
    clock.advance(1, 'minutes')
    await editReply(kaede, place, { version, body, withhold: 'yes', dismissals: [] })
    clock.advance(1, 'minutes')
  }
  const matter = await reported(as('minoru'), id, 1)
  await edit(1, '二つ目の文章です。')
  await reported(as('rin'), id, 1)
  await edit(2, '三つ目の文章です。')
  expect((await matterToDecide(shino, matter)).post.asReported).toEqual([
    '一つ目の文章です。',
    '二つ目の文章です。',
  ])
  expect((await historyOf(as('minoru'), place)).difference).toBeNull()
})
