import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '#app/core/i18n/locale.ts'
import { messages as accountMessages } from '#app/features/accounts/messages.ts'
import { messages as guardMessages } from '#app/features/anonymisation/messages.ts'
import { messages as caseMessages } from '#app/features/cases/messages.ts'
import { messages as homeMessages } from '#app/features/home/messages.ts'
import { messages as statisticsMessages } from '#app/features/statistics/messages.ts'
import { messages as memberMessages } from '#app/features/members/messages.ts'
import { expectAccessible, visitor } from './browser.ts'

export const wordsOf = (locale: Locale) => ({
  accounts: accountMessages.in(locale),
  cases: caseMessages.in(locale),
  guard: guardMessages.in(locale),
  home: homeMessages.in(locale),
  members: memberMessages.in(locale),
  statistics: statisticsMessages.in(locale),
})

export const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true })
export const heading = (page: Page) => page.locator('h1').innerText()
export const text = (page: Page) => page.locator('main').innerText()
export const pathOf = (page: Page) => new URL(page.url()).pathname

/** Accessible and without sideways scrolling, narrow and wide. */
export async function expectUsable(page: Page, widths = [320, 1280]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
  }
}

/** The same of a page in a browser without script, where the checks themselves cannot run: they look at a copy. */
export async function expectUsableWithoutScript(page: Page, widths = [320, 1280]) {
  const seen = (await page.content())
    .replace(/<script[^]*?<\/script>/g, '')
    .replace(/<(\/?)noscript>/g, '<$1div>')
  const copy = await visitor()
  await copy.route(page.url().replace(/#.*/, ''), (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: seen }),
  )
  await copy.goto(page.url())
  await expectUsable(copy, widths)
  await copy.context().close()
}

/** Presses the button and waits for the page that comes of it. */
export async function press(page: Page, name: string) {
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.request().isNavigationRequest(),
  )
  await button(page, name).first().click()
  await answered
  await page.waitForLoadState('load')
}

const older = (page: Page) => page.locator('main a[rel=next]')

/** Opens the page of the first published case, or of the one with this title on whatever page; answers its path. */
export async function openCase(page: Page, title = '') {
  await page.goto('/cases')
  const links = page.locator('main ol h3 a').filter({ hasText: title })
  while ((await links.count()) === 0) await Promise.all([page.waitForEvent('load'), older(page).click()])
  await links.first().click()
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
  return pathOf(page)
}

/** Takes the session away that this browser has, as if its time were over. */
export async function endSessionOf(page: Page) {
  const cookies = await page.context().cookies()
  const { origin } = new URL(page.url())
  const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${origin}/logout`, {
    method: 'POST',
    headers: { cookie: header, origin },
    redirect: 'manual',
  })
  expect(answer.status).toBe(303)
}
