import { expect, test } from 'vitest'
import { withdrawCase } from '#app/features/cases/index.server.ts'
import { giveConsent } from '#app/features/cases/consent.server.ts'
import { consent } from '#tests/cases-world.ts'
import { caseForWorkshops, during, minutesOf, onlyItem, workshopWithCase } from '#tests/minutes-world.ts'
import { onlineWorkshop } from '#tests/workshops-world.ts'
import { freshWorld } from '#tests/world.ts'
import { addTopic, decideItem, nominateCase } from './agenda.server.ts'
import { itemPage } from './item.query.server.ts'
import { minutesPage } from './minutes.query.server.ts'
import { nominationsPage } from './nominations.query.server.ts'
import { saveItem } from './writing.server.ts'

test('only its author offers a case, and only one that workshops may deal with; nobody is told whose it is', async () => {
  const world = await freshWorld()
  const [author, organiser] = [world.as('sakura'), world.as('takeru', 'organiser')]
  const caseId = await caseForWorkshops(world, author, { anonymous: 'yes' })
  const id = await onlineWorkshop(world, 2)
  await expect(nominateCase(world.as('kaede'), id, caseId)).rejects.toMatchObject({ code: 'closed' })
  await giveConsent(author, caseId, consent({ scopes: ['training'] }))
  await expect(nominateCase(author, id, caseId)).rejects.toMatchObject({ code: 'closed' })
  await giveConsent(author, caseId, consent({ scopes: ['workshop'] }))
  await nominateCase(author, id, caseId)
  await nominateCase(author, id, caseId)

  const offered = await nominationsPage(organiser, id)
  expect(offered.cases).toMatchObject([{ state: 'nominated', may: { agree: true, remove: true } }])
  expect(JSON.stringify(offered)).not.toContain(author.actor.id)
  expect((await nominationsPage(world.as('kaede'), id)).cases).toEqual([])
  const item = await onlyItem(world, id)
  await expect(decideItem(world.as('kaede'), id, { item, decision: 'removed' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(decideItem(author, id, { item, decision: 'agreed' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await decideItem(author, id, { item, decision: 'removed' })
  expect((await nominationsPage(organiser, id)).cases).toEqual([])
  world.clock.set(during)
  await expect(nominateCase(author, id, caseId)).rejects.toMatchObject({ code: 'closed' })
})

test('the scribe and who runs the workshop write; of a draft, nobody else reads', async () => {
  const world = await freshWorld()
  const { id, item } = await workshopWithCase(world)
  await saveItem(world.as('ume'), id, item, minutesOf())
  await saveItem(world.as('takeru'), id, item, minutesOf({ version: '1', next: '三か月後に集まる。' }))
  const topic = await addTopic(world.as('ume'), id, { title: '次の会の題' })
  for (const name of ['kaede', 'sakura', 'moderator']) {
    await expect(minutesPage(world.as(name), id)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(saveItem(world.as(name), id, item, minutesOf({ version: '2' }))).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(addTopic(world.as(name), id, { title: '題' })).rejects.toMatchObject({ code: 'forbidden' })
  }
  const page = await minutesPage(world.as('ume'), id)
  expect(page.items.map(({ title }) => title)).toEqual(['保証人が見つからない家族の住まい', '次の会の題'])
  expect(page.items[0]!.html.next).toContain('三か月後')
  expect(page.may).toEqual({ write: true, correct: false, close: false })
  expect((await itemPage(world.as('ume'), id, topic)).isTopic).toBe(true)
})

test('of two writers of one item the later one is told, and sees what the first one saved', async () => {
  const world = await freshWorld()
  const { id, item } = await workshopWithCase(world)
  const other = await addTopic(world.as('ume'), id, { title: '次の会の題' })
  const atOnce = ['ume', 'takeru'].map((name) =>
    saveItem(world.as(name), id, other, minutesOf({ decision: `${name}の文章。` })),
  )
  const ends = (await Promise.allSettled(atOnce)).map(({ status }) => status)
  expect(ends.toSorted()).toEqual(['fulfilled', 'rejected'])
  await saveItem(world.as('ume'), id, item, minutesOf({ decision: '先の文章。' }))
  await expect(
    saveItem(world.as('takeru'), id, item, minutesOf({ decision: '後の文章。' })),
  ).rejects.toMatchObject({ code: 'conflict' })
  const { stored, version } = await itemPage(world.as('takeru'), id, item)
  expect(stored).toMatchObject({ decision: '先の文章。' })
  await saveItem(world.as('takeru'), id, item, minutesOf({ version, decision: '先と後の文章。' }))
})

test('each saving names the version from which its writer goes on, and one that changes nothing is none', async () => {
  const world = await freshWorld()
  const { id, item } = await workshopWithCase(world)
  const [ume, takeru] = [world.as('ume'), world.as('takeru')]
  const first = await saveItem(ume, id, item, minutesOf({ decision: '書きかけ' }))
  expect(first.version).toBe(1)
  expect(await saveItem(ume, id, item, minutesOf({ decision: '書きかけ', version: '1' }))).toMatchObject({
    version: 1,
  })
  const second = await saveItem(takeru, id, item, minutesOf({ decision: '書きたし', version: '1' }))
  expect(second.version).toBe(2)
  // The script of the first writer still knows version 1: it must not save over the other's text by itself.
  await expect(
    saveItem(ume, id, item, minutesOf({ decision: '書きかけの続き', version: String(first.version) })),
  ).rejects.toMatchObject({ code: 'conflict' })
  expect((await itemPage(ume, id, item)).stored).toMatchObject({ decision: '書きたし' })
})

test('a gap that was noticed leads to a report with its field', async () => {
  const world = await freshWorld()
  const { id, item } = await workshopWithCase(world)
  const gaps = [{ category: 'housing', text: '夜に電話できる窓口' }]
  await saveItem(world.as('ume'), id, item, minutesOf({ gaps }))
  const { items } = await minutesPage(world.as('ume'), id)
  expect(items[0]!.gaps).toEqual([{ ...gaps[0], href: '/gaps/new?need=housing' }])
})

test('what tells of a person is found, and its generalisation is saved when it is accepted', async () => {
  const world = await freshWorld()
  const { id, item } = await workshopWithCase(world)
  const decision = '090-1234-5678 に電話する。'
  const saved = await saveItem(world.as('ume'), id, item, minutesOf({ decision }))
  expect(saved.open).toBe(1)
  const { findings, values } = await itemPage(world.as('ume'), id, item)
  expect(findings).toMatchObject([{ part: 'decision', kind: 'phone' }])
  const again = await saveItem(
    world.as('ume'),
    id,
    item,
    minutesOf({ ...values, version: '1', replace: 'all' }),
  )
  expect(again).toMatchObject({ open: 0, accepted: true, findings: [], version: 2 })
  expect((await itemPage(world.as('ume'), id, item)).values.decision).not.toContain('090')
})

test('about a case whose consent is over, or that was withdrawn, nothing is read and nothing more is written', async () => {
  const world = await freshWorld()
  const { id, item, caseId } = await workshopWithCase(world)
  const ume = world.as('ume')
  await saveItem(ume, id, item, minutesOf())
  await giveConsent(world.as('sakura'), caseId, consent({ scopes: [] }))
  expect((await minutesPage(ume, id)).items).toMatchObject([{ state: 'unavailable', html: {}, title: '' }])
  await expect(saveItem(ume, id, item, minutesOf({ version: '1' }))).rejects.toMatchObject({ code: 'closed' })
  await giveConsent(world.as('sakura'), caseId, consent({ scopes: ['workshop'] }))
  expect((await minutesPage(ume, id)).items).toMatchObject([{ state: 'here' }])
  await withdrawCase(world.as('sakura'), caseId)
  expect((await minutesPage(ume, id)).items).toMatchObject([{ state: 'unavailable', html: {} }])
})
