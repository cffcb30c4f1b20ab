import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { replies } from '#db/schema/cases.ts'
import { auditEntries, mails } from '#db/schema/core.ts'
import { agendaItems } from '#db/schema/minutes.ts'
import { backgroundWork } from '#app/cli/background-work.ts'
import { runNextJob } from '#app/core/jobs/runner.server.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import { withdrawCase } from '#app/features/cases/index.server.ts'
import { casePage } from '#app/features/cases/thread.query.server.ts'
import { giveConsent } from '#app/features/cases/consent.server.ts'
import { resourcePage } from '#app/features/library/resource.query.server.ts'
import { reviewResource } from '#app/features/library/review.server.ts'
import { listResources } from '#app/features/library/list.query.server.ts'
import { rebuildIndex } from '#app/features/search/index.server.ts'
import { workshopPage } from '#app/features/workshops/workshop.query.server.ts'
import { consent } from '#tests/cases-world.ts'
import { caseForWorkshops, minutesOf, writtenMinutes } from '#tests/minutes-world.ts'
import { onlineWorkshop } from '#tests/workshops-world.ts'
import { freshWorld, type World } from '#tests/world.ts'
import { addTopic, nominateCase } from './agenda.server.ts'
import { addAddendum } from './addendum.server.ts'
import { closingPage } from './closing.query.server.ts'
import { closeMinutes } from './closing.server.ts'
import { minutesPage } from './minutes.query.server.ts'
import { saveItem } from './writing.server.ts'

const { subscribers, handlers } = backgroundWork({ smtpUrl: null, mailFrom: 'portal@test.example' })

async function settle({ operator }: World) {
  await drainOutbox(operator, subscribers)
  while (await runNextJob(operator, handlers));
}

const close = (world: World, id: string, seen = 1) =>
  closeMinutes(world.as('takeru'), id, { seen, language: 'ja' })

const withdraw = (world: World, caseId: string) => {
  const author = world.as('sakura')
  const proved = { ...author.actor, provedAt: world.clock.now() }
  return withdrawCase({ ...author, actor: proved }, caseId)
}

const itemRow = async ({ store }: World, id: string) => {
  const [row] = await store.read.select().from(agendaItems).where(eq(agendaItems.id, id))
  return row!
}

test('closing leaves the outcome in the thread under the name of the workshop, and the lesson in the library', async () => {
  const world = await freshWorld()
  const { id, caseId, item } = await writtenMinutes(world)
  const shown = await closingPage(world.as('takeru'), id)
  expect(shown).toMatchObject({
    seen: 1,
    ready: true,
    language: 'ja',
    items: [{ posts: true, lesson: true }],
  })
  await close(world, id)
  await close(world, id)

  const thread = await casePage(world.as('kaede'), caseId)
  if (thread.hidden) throw new Error('The case is hidden.')
  const { lessonId } = await itemRow(world, item)
  expect(thread.answers).toHaveLength(1)
  expect(thread.answers[0]).toMatchObject({
    by: { workshop: { workshopId: id, title: '住まいの事例を考える会', lessonId } },
    isMine: false,
  })
  expect(thread.answers[0]!.html).toContain('来週までに連絡する')
  expect(JSON.stringify(thread.answers)).not.toContain(world.as('takeru').actor.id)
  expect(JSON.stringify(thread.answers)).not.toContain('takeru')

  const lesson = await resourcePage(world.as('kaede'), lessonId!)
  expect(lesson).toMatchObject({
    title: '保証人がいないときは、先に居住支援法人へ',
    languages: ['ja'],
    categories: ['housing'],
    origin: { workshop: { id }, case: { id: caseId } },
  })
  const { outcomes, may } = await workshopPage(world.as('kaede'), id)
  expect(outcomes).toMatchObject({ cases: [{ id: caseId, outcomeAt: 1 }], lessons: [{ id: lessonId }] })
  expect(may.minutes).toBe('read')
})

test('closed minutes are read by those who took part and corrected beside them, never changed', async () => {
  const world = await freshWorld()
  const { id, item } = await writtenMinutes(world)
  await close(world, id)
  const read = await minutesPage(world.as('kaede'), id)
  expect(read).toMatchObject({ closedOn: '2026-12-08', may: { write: false, correct: false, close: false } })
  await expect(minutesPage(world.as('sakura'), id)).rejects.toMatchObject({ code: 'forbidden' })
  const ume = world.as('ume')
  await expect(saveItem(ume, id, item, minutesOf({ version: '1' }))).rejects.toMatchObject({ code: 'closed' })
  const told = { body: '連絡は再来週になった。', dismissals: [] }
  const named = await addAddendum(ume, id, item, { ...told, body: '090-1234-5678 に電話した。' })
  expect(named.again).toMatchObject({ open: 1 })
  expect(await addAddendum(ume, id, item, told)).toEqual({ again: null })
  const { items } = await minutesPage(world.as('kaede'), id)
  expect(items[0]!.addenda).toMatchObject([{ on: '2026-12-08' }])
  await expect(addAddendum(world.as('kaede'), id, item, told)).rejects.toMatchObject({ code: 'forbidden' })
})

test('nobody closes minutes that tell of a person, that changed meanwhile, or that are not theirs', async () => {
  const world = await freshWorld()
  const { id, item } = await writtenMinutes(world, { next: '090-1234-5678 に電話する。' })
  expect(await closingPage(world.as('takeru'), id)).toMatchObject({ ready: false, items: [{ open: 1 }] })
  await expect(close(world, id)).rejects.toMatchObject({ code: 'invalid' })
  await saveItem(world.as('ume'), id, item, minutesOf({ version: '1' }))
  await expect(close(world, id)).rejects.toMatchObject({ code: 'conflict' })
  const told = { seen: 2, language: 'ja' as const }
  await expect(closeMinutes(world.as('ume'), id, told)).rejects.toMatchObject({ code: 'forbidden' })
  world.clock.set('2026-12-08T13:59:00+09:00')
  await expect(close(world, id, 2)).rejects.toMatchObject({ code: 'closed' })
  expect((await minutesPage(world.as('ume'), id)).closedOn).toBeNull()
})

test('a case whose consent no longer reaches that far gets no outcome and makes no lesson; a topic makes one', async () => {
  const world = await freshWorld()
  const { id, caseId, item } = await writtenMinutes(world)
  await giveConsent(world.as('sakura'), caseId, consent({ scopes: [] }))
  const items = [{ state: 'unavailable', posts: false, lesson: false }]
  expect(await closingPage(world.as('takeru'), id)).toMatchObject({ ready: false, items })
  await expect(close(world, id)).rejects.toMatchObject({ code: 'invalid' })
  const topic = await addTopic(world.as('ume'), id, { title: '会の進め方' })
  await saveItem(world.as('ume'), id, topic, minutesOf({ lessonTitle: '' }))
  await close(world, id, 2)
  expect(await itemRow(world, item)).toMatchObject({ lessonId: null, outcomeAt: null })
  expect(await casePage(world.as('kaede'), caseId)).toMatchObject({ answers: [] })
  expect((await listResources(world.as('kaede'), {})).items).toMatchObject([
    { title: '保証人をさがす前に、居住支援法人に聞くと早い。', categories: ['other'] },
  ])
})

test('no mail and no record tells who wrote the case, or of whom an outcome is', async () => {
  const world = await freshWorld()
  const { id } = await writtenMinutes(world)
  await close(world, id)
  await settle(world)
  const rows = await world.store.read.select().from(auditEntries)
  const named = rows.filter(({ event }) => ['workshop.case-nominated', 'case.outcome-posted'].includes(event))
  expect(named.map(({ actorId }) => actorId)).toEqual([null, null])
  const sent = await world.store.read.select().from(mails)
  expect(sent.filter(({ subject }) => subject.includes('事例研究会の結果'))).toHaveLength(1)
  expect(sent.filter(({ subject }) => subject.includes('議事録ができました'))).toHaveLength(2)
})

test('after a withdrawal nothing of the item is left, and its lesson is closed until a second person reviewed it', async () => {
  const world = await freshWorld()
  const { id, caseId, item } = await writtenMinutes(world)
  await close(world, id)
  await rebuildIndex(world.operator, { anew: false })
  const lessonId = (await itemRow(world, item)).lessonId!
  await withdraw(world, caseId)
  await settle(world)

  expect(await itemRow(world, item)).toMatchObject({
    parts: {},
    html: {},
    gaps: [],
    lessonTitle: '',
    lessonId,
  })
  const organiser = world.as('takeru')
  const { items } = await minutesPage(organiser, id)
  expect(items).toMatchObject([{ state: 'withdrawn', html: {}, lesson: null, lessonInDoubt: lessonId }])
  expect((await minutesPage(world.as('kaede'), id)).items).toMatchObject([{ lessonInDoubt: null }])
  expect((await workshopPage(world.as('kaede'), id)).outcomes).toMatchObject({ cases: [], lessons: [] })

  await expect(resourcePage(world.as('kaede'), lessonId)).rejects.toMatchObject({ code: 'not-found' })
  const listed = async () => (await listResources(world.as('kaede'), {})).items.map((one) => one.id)
  expect(await listed()).toEqual([])
  const review = { reviewOn: '2027-06-01' }
  await expect(reviewResource(organiser, lessonId, review)).rejects.toMatchObject({ code: 'closed' })
  await reviewResource(world.as('moderator'), lessonId, review)
  expect(await listed()).toEqual([lessonId])
  expect(await resourcePage(world.as('kaede'), lessonId)).toMatchObject({
    held: false,
    origin: { case: null },
  })
})

test('of a case that is withdrawn in the moment of the closing nothing is left either', async () => {
  const world = await freshWorld()
  const { id, caseId, item } = await writtenMinutes(world)
  const [closed, withdrawn] = await Promise.allSettled([close(world, id), withdraw(world, caseId)])
  expect(withdrawn.status).toBe('fulfilled')
  if (closed.status === 'rejected') expect(closed.reason).toMatchObject({ code: 'conflict' })
  await settle(world)
  expect(await itemRow(world, item)).toMatchObject({ parts: {}, html: {}, outcomeAt: null })
  expect(await world.store.read.select().from(replies)).toEqual([])
  expect((await listResources(world.as('kaede'), {})).items).toEqual([])
})

test('a case that is offered in the moment of its withdrawal leaves nothing on the agenda', async () => {
  const world = await freshWorld()
  const author = world.as('sakura')
  const caseId = await caseForWorkshops(world, author)
  const id = await onlineWorkshop(world, 1)
  const [offered, withdrawn] = await Promise.allSettled([
    nominateCase(author, id, caseId),
    withdraw(world, caseId).then(() => settle(world)),
  ])
  expect(withdrawn.status).toBe('fulfilled')
  if (offered.status === 'rejected') expect(offered.reason).toMatchObject({ code: 'closed' })
  await settle(world)
  expect(await world.store.read.select().from(agendaItems)).toEqual([])
})
