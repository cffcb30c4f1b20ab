import { expect, test } from 'vitest'
import { columnsHolding } from '#db/find-text.ts'
import { caseReceipts } from '#db/schema/receipts.ts'
import { mails } from '#db/schema/core.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { caseMails } from '#app/features/notifications/index.server.ts'
import { isInIndex, searchFollows } from '#app/features/search/index.server.ts'
import {
  answer,
  consent,
  declinedCase,
  draftedCase,
  publishedCase,
  rowOf,
  sentBackCase,
  waitingCase,
} from '#tests/cases-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { giveConsent } from './consent.server.ts'
import { listCases } from './list.query.server.ts'
import { messages } from './messages.ts'
import { postReply } from './replies.server.ts'
import { caseThread } from './thread.query.server.ts'
import { ownReceipt, withdrawalPreview } from './withdrawal.query.server.ts'
import { withdrawCase } from './withdrawal.server.ts'

const notFound = { code: 'not-found' }
const said = (pick: Parameters<typeof messages.both>[0]) => ({ said: messages.both(pick) })
const marker = 'しるしの文字列'

const follow = ({ operator }: World) => drainOutbox(operator, [caseMails, searchFollows])

/** A published case whose every text has the marker, with answers of two people, one of them hidden. */
async function markedCase(world: World) {
  const author = world.as('sakura')
  const id = await publishedCase(author, world.as('moderator', 'moderator'), {
    ...{ title: `${marker}の題`, question: `${marker}の問い`, problem: `**${marker}**の困りごと` },
    contacted: [{ type: 'other', result: `${marker}の結果` }],
  })
  await giveConsent(author, id, consent())
  await postReply(world.as('kaede'), id, answer({ body: `${marker}への答え`, anonymous: 'yes' }))
  await postReply(world.as('minoru'), id, answer({ body: `> ${marker}\n\n引いて答える` }))
  await postReply(world.as('kaede'), id, answer({ body: 'もう一つ。', anonymous: 'yes' }))
  await follow(world)
  return id
}

test('before the withdrawal the marker is in the tables and in the index; after it, it is nowhere', async () => {
  const world = await freshWorld()
  const id = await markedCase(world)
  const { read } = world.store
  expect(await columnsHolding(read, marker)).toEqual([
    ...['cases.contacted', 'cases.html', 'cases.parts', 'cases.summary', 'cases.title'],
    ...['replies.body', 'replies.html'],
  ])
  expect(await isInIndex(read, marker)).toBe(true)
  expect(await columnsHolding(read, `/cases/${id}`)).toContain('mails.body')

  await withdrawCase(world.as('sakura'), id)
  await follow(world)
  expect(await columnsHolding(read, marker)).toEqual([])
  expect(await isInIndex(read, marker)).toBe(false)
  expect(await columnsHolding(read, `/cases/${id}`)).toEqual([])
})

test('the preview counts what goes, and the receipt says the same', async () => {
  const world = await freshWorld()
  const id = await markedCase(world)
  const author = world.as('sakura')
  const { goes } = await withdrawalPreview(author, id)
  const letters = await world.store.read.select().from(mails)
  expect(goes).toEqual({ answers: 3, files: 0, reviews: 1, mails: letters.length })
  await withdrawCase(author, id)
  expect(await ownReceipt(author, id)).toEqual({
    ...{ id, withdrawnOn: '2026-11-24', withdrawnAt: world.clock.now().toISOString() },
    ...{ withdrawn: goes, backupsUntil: '2026-12-29' },
  })
})

test('a second withdrawal changes nothing, and whoever comes later is told that it is gone', async () => {
  const world = await freshWorld()
  const id = await markedCase(world)
  await withdrawCase(world.as('sakura'), id)
  await withdrawCase(world.as('sakura'), id)
  expect(await world.store.read.select().from(caseReceipts)).toHaveLength(1)
  const reader = world.as('kaede')
  await expect(caseThread(reader, id)).rejects.toMatchObject(said((t) => t.errors.withdrawn))
  await expect(caseThread(reader, reader.newId())).rejects.toMatchObject({ ...notFound, said: null })
  await expect(
    caseThread(world.as('official', { role: 'official', level: 'national' }), id),
  ).rejects.toMatchObject({ ...notFound, said: null })
  await expect(ownReceipt(reader, id)).rejects.toMatchObject(notFound)
  await expect(withdrawCase(reader, id)).rejects.toMatchObject(notFound)
  expect((await listCases(reader, {})).items).toEqual([])
})

test('nobody but the author withdraws, and not without a recent proof', async () => {
  const world = await freshWorld()
  const id = await markedCase(world)
  for (const other of [world.as('kaede'), world.as('moderator', 'moderator'), world.as('admin', 'admin')])
    await expect(withdrawCase(other, id)).rejects.toMatchObject(notFound)
  world.clock.advance(11, 'minutes')
  await expect(withdrawCase(world.as('sakura'), id)).rejects.toMatchObject({ code: 'proof' })
  expect((await rowOf(world, id)).state).toBe('published')
})

test('drafts and what waits for review are not withdrawn; a refused case is', async () => {
  const world = await freshWorld()
  const [author, moderator] = [world.as('sakura'), world.as('moderator', 'moderator')]
  for (const id of [
    await draftedCase(author),
    await waitingCase(author),
    await sentBackCase(author, moderator),
  ])
    await expect(withdrawCase(author, id)).rejects.toMatchObject(said((t) => t.errors.notWithdrawn))
  const refused = await declinedCase(author, moderator)
  await withdrawCase(author, refused)
  expect(await ownReceipt(author, refused)).toMatchObject({ withdrawn: { answers: 0, reviews: 1 } })
  await expect(caseThread(world.as('kaede'), refused)).rejects.toMatchObject({ ...notFound, said: null })
})
