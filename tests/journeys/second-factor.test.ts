import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demo } from '#db/seed/index.ts'
import { demoPassword, visitor } from './browser.ts'
import { button, expectUsable, heading, pathOf, press, text, wordsOf } from './steps.ts'

// Nobody else's journey signs in as this member.
const email = demo.demoMembers.at(-1)!.email
const { accounts: ja } = wordsOf('ja')
const { accounts: en } = wordsOf('en')

async function enter(page: Page) {
  await page.goto('/login')
  await page.fill('[name=email]', email)
  await page.fill('[name=password]', demoPassword)
  await page.click('main [type=submit]')
  await page.waitForURL((url) => url.pathname !== '/login')
}

/** The code that the app shows so many half minutes from now; the portal takes one step ahead. */
const codeOf = (secret: string, steps: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

test('a member sets up an app and printed codes, and signs in with each of them, with and without script', async () => {
  const page = await visitor({ javaScriptEnabled: false })
  await enter(page)
  await page.goto('/me/security')
  await expectUsable(page)
  await page.click(`main a[href="/me/security/app"]`)
  await expectUsable(page)
  const secret = await page.inputValue('[name=secret]')
  await page.fill('[name=code]', '000000')
  await press(page, ja.app.submit)
  expect(await text(page)).toContain(ja.app.wrong)
  expect(await page.inputValue('[name=secret]')).toBe(secret)
  await page.fill('[name=code]', codeOf(secret, -1))
  await press(page, ja.app.submit)
  expect(await text(page)).toContain(ja.security.flash.appAdded)
  await press(page, ja.codes.submit)
  await expectUsable(page)
  const codes = await page.locator('main ol li').allInnerTexts()
  expect(codes).toHaveLength(10)

  const other = await visitor({ locale: 'en', width: 320 })
  await enter(other)
  expect([pathOf(other), await heading(other)]).toEqual(['/login/verify', en.verify.title])
  await expectUsable(other)
  await other.goto('/cases')
  expect(pathOf(other)).toBe('/login/verify')
  await other.fill('[name=code]', codeOf(secret, 0))
  await press(other, en.verify.submit)
  expect(pathOf(other)).toBe('/cases')

  await page.goto('/me/security')
  await press(page, ja.security.endOthers)
  expect(await text(page)).toContain(ja.security.flash.othersEnded)
  await other.goto('/cases')
  expect(pathOf(other)).toBe('/login')

  const third = await visitor({ javaScriptEnabled: false })
  await enter(third)
  await third.getByRole('link', { name: ja.verify.usePrinted }).click()
  await expectUsable(third)
  await third.fill('[name=code]', codes[0]!.toLowerCase())
  await press(third, ja.verify.submit)
  expect(pathOf(third)).toBe('/')
  await third.goto('/me/security')
  expect(await text(third)).toContain(ja.security.left(9))
  expect(await button(third, ja.security.endOthers).count()).toBe(1)
})
