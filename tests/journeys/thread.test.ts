import { expect, test } from 'vitest'
import { messages } from '#app/features/cases/messages.ts'
import { member } from './browser.ts'
import { expectUsableWithoutScript, openCase, pathOf, press, text } from './steps.ts'

const cases = messages.in('ja')
const t = cases.thread
const title = '津波の地区にある寮。夜勤明けで訓練に出たことがない'
const said = '夜の訓練は、自治会の係の人が一緒に歩いてくれます。'
const better = '夜の訓練は、地区の係の人が一緒に歩いてくれます。'

test('without script: a reply is begun, finished on another device, edited, and marked as what helped', async () => {
  const without = { javaScriptEnabled: false, width: 320 }
  const colleague = await member('colleague', without)
  const path = await openCase(colleague, title)
  await colleague.locator('#answer-3').getByRole('link', { name: t.reply }).click()
  await colleague.fill('[name=body]', said)
  await press(colleague, cases.saveDraft)
  expect(await text(colleague)).toContain(cases.flash.draftSaved)

  const elsewhere = await member('colleague', without)
  await elsewhere.goto(path)
  await elsewhere.getByRole('link', { name: t.goOn }).click()
  expect(await elsewhere.inputValue('[name=body]')).toBe(said)
  await elsewhere.fill('[name=quote]', '夜の訓練をすると、街灯の無い道')
  await elsewhere.check('[name=anonymous][value=yes]')
  await press(elsewhere, t.send)
  expect(await text(elsewhere)).toContain('もとの文にありません')
  await elsewhere.fill('[name=quote]', '夜の訓練をすると、街灯のない道')
  await expectUsableWithoutScript(elsewhere, [320])
  await press(elsewhere, t.send)
  const reply = new URL(elsewhere.url()).hash
  const answer = elsewhere.locator(reply)
  expect(await answer.innerText()).toContain(t.under(3))
  expect(await answer.locator('blockquote').innerText()).toContain('街灯のない道')

  await answer.getByRole('link', { name: t.edit, exact: true }).click()
  await elsewhere.fill('[name=body]', better)
  await press(elsewhere, t.saveEdit)
  await answer.getByRole('link', { name: t.edited('').trim() }).click()
  expect(pathOf(elsewhere)).toBe(`${path}/history`)
  expect(await elsewhere.locator('main del').innerText()).toContain('自治会')
  expect(await elsewhere.locator('main ins').innerText()).toContain('地区')
  await expectUsableWithoutScript(elsewhere, [320])

  const asker = await member('coordinator', without)
  await asker.goto(path)
  expect(await asker.content()).not.toContain('例題 楓')
  await asker.locator(reply).getByRole('button', { name: t.setHelped }).click()
  await asker
    .locator(reply)
    .getByRole('button', { name: t.useful(0) })
    .click()
  const marked = await asker.locator(reply).innerText()
  expect(marked).toContain(t.helped)
  expect(marked).toContain(t.useful(1))
  expect(await text(asker)).toContain(t.helpedCount(2))
})
