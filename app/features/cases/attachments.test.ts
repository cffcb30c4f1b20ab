import { expect, test } from 'vitest'
import { columnsHolding } from '#db/find-text.ts'
import { postFiles } from '#db/schema/attachments.ts'
import { answer, approval, draftedCase, publishedCase, sendingBack, waitingCase } from '#tests/cases-world.ts'
import { attached, bytesOf, filesIn, guide, keptBytes, opened } from '#tests/attachments-world.ts'
import { docxOf, pdfOf, photoOf, pngOf } from '#tests/made-files.ts'
import { decided, reported } from '#tests/moderation-world.ts'
import { settle } from '#tests/leaving-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { keepAttachment, sweepAttachments } from '#app/features/attachments/index.server.ts'
import { messages } from '#app/features/attachments/messages.ts'
import { closeAccount } from '#app/features/own-data/index.server.ts'
import { emailOf } from '#tests/world.ts'
import { ownDraft } from './form.query.server.ts'
import { caseToReview } from './review.query.server.ts'
import { filesToReview } from './files.query.server.ts'
import { detachFile, openAttachment } from './attachments.server.ts'
import { hideWithoutConsent } from './expiry.server.ts'
import { historyOf } from './history.query.server.ts'
import { postReply } from './replies.server.ts'
import { decide } from './review.server.ts'
import { reviseCase } from './revising.server.ts'
import { recallCase, submitCase } from './submission.server.ts'
import { casePage, caseThread } from './thread.query.server.ts'
import { withdrawCase } from './withdrawal.server.ts'
import { withdrawalPreview } from './withdrawal.query.server.ts'

const t = messages.in('en')
const gone = { code: 'not-found' }

const cast = (world: World) => ({
  author: world.as('sakura'),
  reader: world.as('kaede'),
  moderator: world.as('moderator', 'moderator'),
  official: world.as('official', { role: 'official', level: 'national' }),
})

test('a file of a case is read by whoever reads the case just then', async () => {
  const world = await freshWorld()
  const { author, reader, moderator, official } = cast(world)
  const id = await draftedCase(author, { anonymous: 'yes' })
  const { id: file } = await attached(author, { caseId: id, post: 0 })
  const may = async () => {
    const people = { author, reader, moderator }
    const asked = Object.entries(people).map(async ([name, one]) => {
      const said = await opened(one, id, file).then(
        () => name,
        () => null,
      )
      return said
    })
    return (await Promise.all(asked)).filter(Boolean)
  }
  expect(await may()).toEqual(['author'])
  await submitCase(author, id, 1)
  expect(await may()).toEqual(['author', 'moderator'])
  expect(await filesToReview(moderator, id)).toMatchObject([{ name: 'annai.pdf', found: [] }])
  await decide(moderator, id, approval())
  expect(await may()).toEqual(['author', 'reader', 'moderator'])
  await expect(openAttachment(official, id, file)).rejects.toMatchObject({ code: 'forbidden' })
  // Nothing that a reader gets names the author.
  expect(JSON.stringify([await casePage(reader, id)])).not.toContain(author.actor.id)
  await expect(attached(author, { caseId: id, post: 0 })).rejects.toMatchObject({ code: 'closed' })

  const matter = await reported(reader, id, 0)
  await decided(moderator, matter, 'hidden')
  expect(await may()).toEqual(['author', 'moderator'])
})

test('when the consent is over, or the case is taken back, nobody else opens its files', async () => {
  const world = await freshWorld()
  const { author, reader, moderator } = cast(world)
  const id = await draftedCase(author)
  const { id: file } = await attached(author, { caseId: id, post: 0 })
  await submitCase(author, id, 1)
  await decide(moderator, id, approval())
  await postReply(reader, id, answer())
  const { id: onAnswer } = await attached(reader, { caseId: id, post: 1 })
  await reviseCase(author, id, { withhold: false })
  for (const one of [file, onAnswer]) await expect(opened(moderator, id, one)).rejects.toMatchObject(gone)
  await submitCase(author, id, 2)
  await decide(moderator, id, approval(2))
  expect(await opened(reader, id, onAnswer)).toContain(guide)
  world.clock.set('2027-04-02T09:00:00+09:00')
  await hideWithoutConsent(world.system)
  for (const one of [file, onAnswer]) await expect(opened(moderator, id, one)).rejects.toMatchObject(gone)
})

test('an unsent answer keeps its files, and they hang on it once it is sent', async () => {
  const world = await freshWorld()
  const { author, reader, moderator } = cast(world)
  const id = await publishedCase(author, moderator)
  const { id: file } = await attached(reader, { caseId: id, unsent: 0 })
  expect(await filesIn(author, id)).toEqual([])
  expect(await filesIn(reader, id)).toEqual([['annai.pdf', null]])
  await expect(opened(moderator, id, file)).rejects.toMatchObject(gone)
  await postReply(reader, id, answer({ anonymous: 'yes' }))
  expect(await filesIn(author, id)).toEqual([['annai.pdf', 1]])
  expect(await opened(moderator, id, file)).toContain(guide)
  await decided(moderator, await reported(author, id, 1), 'hidden')
  await expect(opened(author, id, file)).rejects.toMatchObject(gone)
  // Not even its name.
  expect(JSON.stringify(await caseThread(author, id))).not.toContain('annai')
  await expect(detachFile(author, id, file)).rejects.toMatchObject(gone)
})

test('the history of an answer, and of a case, says which files were there', async () => {
  const world = await freshWorld()
  const { author, reader, moderator } = cast(world)
  const id = await publishedCase(author, moderator)
  await postReply(reader, id, answer())
  const { id: file } = await attached(reader, { caseId: id, post: 1 })
  const changes = async (position: number) => (await historyOf(author, { caseId: id, position })).difference
  expect(JSON.stringify(await changes(1))).toContain('annai.pdf')
  await detachFile(reader, id, file)
  expect((await historyOf(author, { caseId: id, position: 1 })).versions).toHaveLength(3)
  await expect(opened(reader, id, file)).rejects.toMatchObject(gone)

  await reviseCase(author, id, { withhold: false })
  await attached(author, { caseId: id, post: 0 }, { name: 'zu.pdf' })
  await submitCase(author, id, 2)
  await decide(moderator, id, approval(2))
  expect(JSON.stringify(await changes(0))).toContain('zu.pdf')
})

test('what tells who somebody is does not come in, and what may tell needs a reason', async () => {
  const world = await freshWorld()
  const { author } = cast(world)
  const id = await draftedCase(author)
  const target = { caseId: id, post: 0 }
  const refused = async (sent: Parameters<typeof attached>[2], text: string) =>
    expect(attached(author, target, sent)).rejects.toMatchObject({
      code: 'invalid',
      said: { en: expect.stringContaining(text) as string },
    })
  await refused({ bytes: docxOf(['田中太郎さんの相談']), name: 'a.docx' }, '田中太郎')
  await refused({ name: '田中太郎さんの書類.pdf' }, '田中太郎')
  await refused({ bytes: pdfOf('x', ['<< /Author 7 0 R >>', '(Sato)'], '/Info 6 0 R') }, 'Sato')
  await refused({ bytes: 'MZ', name: 'a.exe' }, t.errors.kind)
  expect(await world.store.read.select().from(postFiles)).toEqual([])
  expect(await keptBytes(world)).toEqual([])

  const pamphlet = { bytes: docxOf(['窓口の電話は052-123-4567です。']), name: 'madoguchi.docx' }
  const { id: file, open } = await attached(author, target, pamphlet)
  expect(open).toMatchObject([{ kind: 'phone', text: '052-123-4567' }])
  expect(await filesIn(author, id)).toEqual([])
  await attached(author, target, { ...pamphlet, reason: '公開されている窓口' })
  expect(await filesToReview(author, id)).toMatchObject([
    { found: ['052-123-4567'], reason: '公開されている窓口' },
  ])
  await expect(openAttachment(author, id, file)).rejects.toMatchObject(gone)
})

test('a scan inside a letter is told to the second person as a picture is', async () => {
  const world = await freshWorld()
  const { author } = cast(world)
  const id = await draftedCase(author)
  const scan = { name: 'word/media/image1.png', bytes: pngOf() }
  const target = { caseId: id, post: 0 }
  await attached(author, target, { bytes: docxOf(['手続きの流れ']), name: 'nagare.docx' })
  await attached(author, target, { bytes: docxOf(['手続きの流れ'], [scan]), name: 'shashin.docx' })
  const told = (await filesToReview(author, id)).map(({ name, unread }) => [name, unread])
  expect(Object.fromEntries(told)).toEqual({ 'nagare.docx': false, 'shashin.docx': true })
})

test('five files hang on a post, each once, and a photograph says nothing of where it was taken', async () => {
  const world = await freshWorld()
  const { author } = cast(world)
  const target = { caseId: await draftedCase(author), post: 0 }
  const sent = { bytes: await photoOf('sakura'), name: 'heya_20261120_101530.JPG' }
  const { id } = await attached(author, target, sent)
  expect(await filesIn(author, target.caseId)).toEqual([['heya.jpg', 0]])
  expect(await opened(author, target.caseId, id)).not.toContain('sakura')
  await expect(
    attached(author, target, { bytes: await photoOf('kaede'), name: 'b.jpg' }),
  ).rejects.toMatchObject({
    said: { en: t.errors.twice },
  })
  for (const words of ['two', 'three', 'four', 'five'])
    await attached(author, target, { bytes: pdfOf(words) })
  await expect(attached(author, target, { bytes: pdfOf('six') })).rejects.toMatchObject({ code: 'invalid' })
  const large = Buffer.alloc(10 * 1024 * 1024 + 1)
  await expect(attached(author, target, { bytes: large })).rejects.toMatchObject({ code: 'too-large' })
  expect(await filesIn(author, target.caseId)).toHaveLength(5)
})

test('an upload that breaks off, or that the disk does not take, leaves nothing half there', async () => {
  const world = await freshWorld()
  const { author } = cast(world)
  async function* broken() {
    yield* bytesOf('%PDF-1.7')
    throw new Error('the connection is gone')
  }
  await expect(keepAttachment(author, 'a.pdf', broken())).rejects.toThrow('gone')
  const { attachments } = world.process
  const full: typeof attachments.put = async (bytes, how) => {
    await attachments.put(bytes, how)
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  }
  const onFullDisk = { ...author, process: { ...author.process, attachments: { ...attachments, put: full } } }
  await expect(keepAttachment(onFullDisk, 'a.pdf', bytesOf(pdfOf(guide)))).rejects.toThrow('full')
  expect(await world.store.read.select().from(postFiles)).toEqual([])
})

test('the sweep removes what hangs nowhere, and forms that were not finished after a day', async () => {
  const world = await freshWorld()
  const { author } = cast(world)
  const target = { caseId: await draftedCase(author), post: 0 }
  await attached(author, target)
  const { id: other } = await attached(author, target, { bytes: pdfOf('other') })
  await keepAttachment(author, 'left.pdf', bytesOf(pdfOf('left')))
  await detachFile(author, target.caseId, other)
  await settle(world)
  expect(await keptBytes(world)).toHaveLength(2)
  world.clock.advance(25, 'hours')
  await sweepAttachments(world.system)
  expect(await keptBytes(world)).toHaveLength(1)
})

test('a withdrawn case takes its files along, and its preview counts them', async () => {
  const world = await freshWorld()
  const { author, reader, moderator } = cast(world)
  const other = await publishedCase(author, moderator)
  const id = await draftedCase(author)
  await attached(author, { caseId: id, post: 0 }, { bytes: docxOf(['planted-marker']), name: 'a.docx' })
  await submitCase(author, id, 1)
  await decide(moderator, id, approval())
  await postReply(reader, id, answer())
  await attached(
    reader,
    { caseId: id, post: 1 },
    { bytes: pdfOf('planted-marker'), name: 'planted-marker.pdf' },
  )
  await attached(reader, { caseId: id, unsent: 0 }, { bytes: pdfOf('planted-marker too') })
  // The same bytes hang on another case, and stay there.
  await postReply(reader, other, answer())
  const { id: same } = await attached(reader, { caseId: other, post: 1 }, { bytes: pdfOf('planted-marker') })
  expect((await withdrawalPreview(author, id)).goes.files).toBe(2)
  await withdrawCase(author, id)
  await settle(world)
  expect(await opened(author, other, same)).toContain('planted-marker')
  expect(await keptBytes(world)).toHaveLength(1)
  expect(await columnsHolding(world.store.read, 'planted-marker')).toEqual([])
})

test('whoever leaves takes the files of unsent answers along, and those of posts with the posts', async () => {
  const world = await freshWorld()
  const { author, reader, moderator } = cast(world)
  const id = await publishedCase(author, moderator)
  await postReply(reader, id, answer())
  await attached(reader, { caseId: id, post: 1 })
  await attached(reader, { caseId: id, unsent: 0 }, { bytes: pdfOf('unsent') })
  const stranger = world.as('minoru')
  await attached(stranger, { caseId: id, unsent: 0 }, { bytes: pdfOf('of somebody else') })
  const leaving = { ...reader, actor: { ...reader.actor, provedAt: world.clock.now() } }
  await closeAccount(leaving, { posts: 'go', typed: emailOf('kaede') })
  await settle(world)
  expect(await keptBytes(world)).toHaveLength(1)
  expect(await filesIn(stranger, id)).toEqual([['annai.pdf', null]])
})

test('a case that waits for its review keeps the files that it was sent with', async () => {
  const world = await freshWorld()
  const { author } = cast(world)
  const id = await waitingCase(author)
  await expect(attached(author, { caseId: id, post: 0 })).rejects.toMatchObject({ code: 'closed' })
  await recallCase(author, id)
  await attached(author, { caseId: id, post: 0 })
  for (const other of [world.as('kaede'), world.as('moderator', 'moderator')])
    await expect(attached(other, { caseId: id, post: 0 })).rejects.toThrow()
})

test('a page that a reviewer still has open approves no file that came after it', async () => {
  const world = await freshWorld()
  const { author, moderator } = cast(world)
  const id = await waitingCase(author)
  const { version: seen } = await caseToReview(moderator, id)
  await decide(moderator, id, sendingBack({ version: seen }))
  await attached(author, { caseId: id, post: 0 })
  await submitCase(author, id, (await ownDraft(author, id)).version)
  await expect(decide(moderator, id, approval(seen))).rejects.toMatchObject({ code: 'conflict' })
})

test('no file hangs on an unsent answer to a post that is not there', async () => {
  const world = await freshWorld()
  const { author, reader, moderator } = cast(world)
  const id = await publishedCase(author, moderator)
  await expect(attached(reader, { caseId: id, unsent: 7 })).rejects.toMatchObject(gone)
})
