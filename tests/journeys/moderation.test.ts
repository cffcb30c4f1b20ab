import { expect, test } from 'vitest'
import { messages as caseMessages } from '#app/features/cases/messages.ts'
import { messages } from '#app/features/moderation/messages.ts'
import { member } from './browser.ts'
import { expectUsableWithoutScript, openCase, press, text } from './steps.ts'

const t = messages.in('ja')
const cases = caseMessages.in('ja')
const said = '窓口の開いている時間を、先に電話で確かめてください。'

test('without script: an answer is reported, hidden, and put back by another moderator on appeal', async () => {
  const without = { javaScriptEnabled: false }
  const author = await member('coordinator', without)
  const path = await openCase(author, '夜の話し声の苦情')
  await author.fill('[name=body]', said)
  await author.check('[name=anonymous][value=yes]')
  await press(author, cases.sendAnswer)
  const position = (await author.locator('main li[id^=answer-]').count()).toString()

  const reader = await member('colleague', without)
  await reader.goto(path)
  await reader.getByRole('link', { name: cases.reportAnswer(Number(position)) }).click()
  await reader.check('[name=reason][value=advice]')
  await reader.fill('[name=note]', '古い情報です。')
  await press(reader, t.report.submit)
  expect(await text(reader)).toContain(t.report.sent)

  const moderator = await member('moderator', without)
  await moderator.goto('/moderation/reports')
  await moderator.getByRole('link', { name: `回答${position}` }).click()
  expect(await text(moderator)).toContain('古い情報です。')
  await moderator.check('[name=outcome][value=hidden]')
  await moderator.fill('[name=reason]', 'いまは電話の受付がないためです。')
  await press(moderator, t.matter.submit)
  expect(await text(moderator)).toContain(t.flash.decided)
  await reader.goto(path)
  expect(await reader.locator(`#answer-${position}`).innerText()).toBe(cases.hiddenAnswer)

  await author.goto('/')
  await author.locator('main a[href^="/me/decisions"]').first().click()
  await author.getByRole('link', { name: t.own.answer(Number(position)) }).click()
  expect(await text(author)).toContain('いまは電話の受付がないためです。')
  expect(await text(author)).toContain(said)
  await author.fill('[name=appeal]', '今月から、また電話を受けています。')
  await expectUsableWithoutScript(author, [320])
  await press(author, t.own.submit)
  expect(await text(author)).toContain(t.own.appealed)

  await moderator.goto('/moderation/reports')
  expect(await moderator.getByRole('link', { name: `回答${position}` }).count()).toBe(0)
  const other = await member('gunma', without)
  await other.goto('/moderation/reports')
  await other.getByRole('link', { name: `回答${position}` }).click()
  await other.check('[name=outcome][value=restored]')
  await other.fill('[name=reason]', '電話の受付が再開していました。')
  await press(other, t.matter.submit)
  await reader.goto(path)
  expect(await reader.locator(`#answer-${position}`).innerText()).toContain(said)
  await author.reload()
  expect(await text(author)).toContain(t.own.final)
})
