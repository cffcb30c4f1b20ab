import { expect, test } from 'vitest'
import { messages as directoryMessages } from '#app/features/directory/messages.ts'
import { messages as gapMessages } from '#app/features/gaps/messages.ts'
import { member } from './browser.ts'
import { heading, press, text } from './steps.ts'

const t = gapMessages.in('ja')
const { form } = directoryMessages.in('ja')

test('an official adds a source from the desk without typing anything twice, and answers', async () => {
  const page = await member('local', { javaScriptEnabled: false })
  await page.goto('/desk')
  await page.locator('main table a').first().click()
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/)
  const title = await heading(page)
  expect(await text(page)).toContain(t.desk.nextDoor)
  await page.getByRole('link', { name: t.made.add }).click()
  await page.waitForURL(/\/directory\/new/)
  expect(await page.inputValue('[name=areas]')).toContain('豊橋市')
  expect(await page.isChecked('[name=categories][value=medical]')).toBe(true)
  await page.fill('[name=name]', '夜間の電話通訳')
  await page.fill('[name=organization]', '豊橋見本医療通訳の会')
  await page.selectOption('[name=sourceType]', 'medical_interpreter')
  await page.fill('[name=description]', '夜間と休日に、電話で通訳します。')
  await page.check('[name=clientFree]')
  await press(page, form.submitNew)
  expect(await heading(page)).toBe(title)
  expect(await text(page)).toContain('夜間の電話通訳')
  await page.check('[name=status][value=source_found]')
  await page.fill('[name=text]', '夜間の電話通訳を連携先に載せました。')
  await press(page, t.desk.submit)
  expect(await text(page)).toContain(t.flash['answer-sent'])
})
