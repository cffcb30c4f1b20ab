import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPassword, member } from './browser.ts'
import { endSessionOf, expectUsable, heading, openCase, pathOf, press, text, wordsOf } from './steps.ts'

const t = wordsOf('ja')

async function signInAgain(page: Page, key: string, password = demoPassword) {
  await page.fill('[name=email]', `${key}@demo.example`)
  await page.fill('[name=password]', password)
  await press(page, t.accounts.signIn.submit)
}

test('a case that is sent after the session ended is kept, and goes on after signing in', async () => {
  const page = await member('coordinator')
  await page.goto('/cases/new')
  await endSessionOf(page)
  await page.fill('[name=title]', '時間が切れたあとの題')
  await page.fill('[name=question]', '一行目\n二行目「かぎ」<b>&amp;')
  await page.check('[name=categories][value=housing]')
  await page.check('[name=categories][value=welfare]')
  await press(page, t.cases.toCheck)
  expect(await heading(page)).toBe(t.home.problems['sign-in'].title)
  await expectUsable(page)
  await signInAgain(page, 'coordinator', 'not the password')
  expect(await text(page)).toContain(t.accounts.signIn.wrong)
  await signInAgain(page, 'coordinator')
  expect(await heading(page)).toBe(t.accounts.resume.title)
  await expectUsable(page)
  await press(page, t.accounts.resume.submit)
  expect(await heading(page)).toBe(t.cases.submission.title)
  await page.goto(pathOf(page).replace('submission', 'edit'))
  expect(await page.inputValue('[name=title]')).toBe('時間が切れたあとの題')
  expect(await page.inputValue('[name=question]')).toBe('一行目\n二行目「かぎ」<b>&amp;')
  const boxes = page.locator('[name=categories]:checked')
  expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value))).toEqual([
    'housing',
    'welfare',
  ])
})

test('so is an answer, without script', async () => {
  const page = await member('colleague', { javaScriptEnabled: false })
  const path = await openCase(page)
  await page.fill('[name=body]', '時間が切れたあとに送った回答です。')
  await page.check('[name=anonymous][value=yes]')
  await endSessionOf(page)
  await press(page, t.cases.sendAnswer)
  await signInAgain(page, 'colleague')
  await press(page, t.accounts.resume.submit)
  expect(pathOf(page)).toBe(path)
  expect(await page.locator('main ol li').last().innerText()).toContain('時間が切れたあとに送った回答です。')
})
