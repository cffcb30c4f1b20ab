import { expect, test } from 'vitest'
import { messages } from '#app/features/minutes/messages.ts'
import { closeMinutes, saveItem } from '#app/features/minutes/index.server.ts'
import { during, minutesOf, workshopWithCase } from './minutes-world.ts'
import { servedWorld } from './served.ts'

const t = messages.in('ja')

test('who saves second gets the own text back, and the other one beside it; once that is seen, it is saved', async () => {
  const world = await servedWorld()
  const { id, item } = await workshopWithCase(world)
  await saveItem(world.as('ume'), id, item, minutesOf({ decision: '先に保存した文章。' }))
  const path = `/workshops/${id}/minutes/${item}`
  const organiser = await world.visit(world.as('takeru'))
  const refused = await organiser.post(path, { version: '0', decision: '後から書いた文章。' })
  expect(refused.status).toBe(409)
  const page = await refused.text()
  expect(page).toContain(t.form.otherTitle)
  expect(page).toContain('先に保存した文章。')
  expect(page).toMatch(/<textarea[^>]*name="decision"[^>]*>後から書いた文章。/)
  const version = /name="version" value="(\d+)"/.exec(page)![1]!
  const saved = await organiser.post(path, { version, decision: '二つを合わせた文章。' })
  expect(saved.headers.get('location')).toBe(`/workshops/${id}/minutes`)
  expect(await (await organiser.get(path)).text()).toContain('二つを合わせた文章。')
})

test('the script of the form saves by itself, and is told instead when another scribe was first', async () => {
  const world = await servedWorld()
  const { id, item } = await workshopWithCase(world)
  const path = `/workshops/${id}/minutes/${item}`
  const scribe = await world.visit(world.as('ume'))
  const saved = await scribe.post(`${path}/autosave`, { version: '0', decision: '090-1234-5678 に電話。' })
  expect(await saved.json()).toMatchObject({ version: 1, findings: [{ part: 'decision', kind: 'phone' }] })
  await saveItem(world.as('takeru'), id, item, minutesOf({ version: '1', decision: '先の文章。' }))
  const late = await scribe.post(`${path}/autosave`, { version: '1', decision: '後の文章。' })
  expect(late.status).toBe(409)
  expect(await (await scribe.get(path)).text()).toContain('先の文章。')
  // The button shows both texts.
  const both = await (await scribe.post(path, { version: '1', decision: '後の文章。' })).text()
  for (const text of [t.form.otherTitle, '先の文章。', '後の文章。']) expect(both).toContain(text)
})

test('the name of whoever closed the minutes is on no page that they lead to, but for that of the workshop and the library', async () => {
  const world = await servedWorld()
  const { id, item, caseId } = await workshopWithCase(world, { anonymous: 'yes' })
  world.clock.set(during)
  await saveItem(world.as('ume'), id, item, minutesOf())
  await closeMinutes(world.as('takeru'), id, { seen: 1, language: 'ja' })
  const reader = await world.visit(world.as('kaede'))
  for (const path of [`/cases/${caseId}`, `/workshops/${id}/minutes`, `/workshops/${id}/cases`]) {
    const page = await (await reader.get(path)).text()
    expect(page).not.toContain('<script')
    for (const name of ['takeru', 'ume', 'sakura']) {
      expect(page).not.toContain(name)
      expect(page).not.toContain(world.as(name).actor.id)
    }
  }
})
