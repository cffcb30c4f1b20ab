import { expect, test } from 'vitest'
import { dayOf, formatClock } from '#app/core/i18n/format.ts'
import { messages } from '#app/features/workshops/messages.ts'
import { member, visitor } from './browser.ts'
import { button, expectUsable, expectUsableWithoutScript, pathOf, press, text } from './steps.ts'

const t = messages.in('ja')
const title = '今日ひらく小さな会'

test('the word of the day checks somebody in; of a workshop that is over the list is closed, and the certificate can be verified', async () => {
  const organiser = await member('aichi', { javaScriptEnabled: false })
  const start = new Date(Date.now() + 20 * 60_000)
  await organiser.goto('/workshops/new')
  await organiser.fill('[name=title]', title)
  await organiser.fill('[name=aim]', '出欠のつけ方を確かめます。')
  await organiser.check('[name=format][value=online]')
  await organiser.fill('[name=onlineSeats]', '5')
  await organiser.fill('[name=day]', dayOf(start))
  await organiser.fill('[name=startsAt]', formatClock('ja', start))
  await organiser.fill('[name=opensOn]', dayOf(new Date()))
  await organiser.fill('[name=closesOn]', dayOf(start))
  await press(organiser, t.publish)
  const path = pathOf(organiser)
  expect(path).toMatch(/^\/workshops\/[0-9a-f-]{36}$/)
  await organiser.goto(`${path}/attendance/word`)
  await press(organiser, t.day.makeWord)
  const word = await organiser.locator('main [lang=ja]').innerText()

  const coordinator = await member('coordinator', { javaScriptEnabled: false })
  await coordinator.goto(path)
  await press(coordinator, t.registration.register)
  await coordinator.fill('[name=word]', 'ちがう言葉')
  await press(coordinator, t.day.checkIn)
  expect(await text(coordinator)).toContain(t.errors.wrongWord)
  await coordinator.fill('[name=word]', word.toUpperCase())
  await press(coordinator, t.day.checkIn)
  expect(pathOf(coordinator)).toBe(path)
  expect(await text(coordinator)).toContain(t.day.present.came)
  await organiser.goto(`${path}/attendance`)
  expect(await text(organiser)).toContain(t.day.byWord)
  await expectUsableWithoutScript(organiser, [320])

  await organiser.goto('/workshops?when=past')
  await organiser.getByRole('link', { name: '医療通訳が見つからない時' }).click()
  await organiser.getByRole('link', { name: t.day.open }).click()
  await organiser.getByRole('link', { name: t.day.add }).click()
  await organiser.fill('[name=email]', 'coordinator@demo.example')
  await press(organiser, t.day.addSubmit)
  expect(await text(organiser)).toContain(t.flash.added)
  await organiser.getByRole('link', { name: t.day.close }).click()
  await press(organiser, t.day.close)
  expect(await text(organiser)).toContain(t.flash.listClosed)

  await coordinator.goto('/workshops?when=past')
  const link = coordinator.getByRole('link', { name: t.certificate.downloadOf('医療通訳が見つからない時') })
  const answer = await coordinator.request.get((await link.getAttribute('href'))!)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const [address] = /\/verify\/[0-9A-Z]{16}/.exec((await answer.body()).toString('latin1'))!
  const anybody = await visitor()
  await anybody.goto(address)
  expect(await text(anybody)).toContain(t.certificate.verify.valid)
  expect(await text(anybody)).toContain('医療通訳が見つからない時')
  await expectUsable(anybody, [320])
  await anybody.goto(`/verify/${'0'.repeat(16)}`)
  expect(await button(anybody, t.day.checkIn).count()).toBe(0)
  expect(await text(anybody)).not.toContain(t.certificate.verify.title)
})
