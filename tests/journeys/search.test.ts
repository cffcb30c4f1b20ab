import { expect, test } from 'vitest'
import type { Locale } from '#app/core/i18n/locale.ts'
import { messages } from '#app/features/search/messages.ts'
import { member, visitor } from './browser.ts'
import { expectUsable, expectUsableWithoutScript, heading } from './steps.ts'

const t = messages.in('ja')

test('from the box in the header to a case, without script', async () => {
  const page = await member('coordinator', { javaScriptEnabled: false })
  await page.goto('/directory')
  const box = page.locator('header').getByRole('search')
  await box.getByRole('searchbox').fill('会社')
  await box.getByRole('button').click()
  await page.waitForURL(/\/search\?q=/)
  expect(await heading(page)).toBe(t.titleFor('会社'))
  expect(await page.locator('main ol li mark').first().innerText()).toBe('会社')
  expect(await page.locator('script[src]').count()).toBe(0)
  await expectUsableWithoutScript(page)
  await page
    .getByRole('navigation', { name: t.types })
    .getByRole('link', { name: '事例', exact: true })
    .click()
  await page.waitForURL(/type=case/)
  await page.locator('main ol h3 a').first().click()
  await page.waitForURL(/\/cases\/0/)
})

test.each<Locale>(['ja', 'en'])('the search is usable in every state (%s)', async (locale) => {
  const page = await member('coordinator')
  for (const path of [
    '/search?',
    '/search?q=visa&area=23&lang=vi&tag=housing',
    '/search?q=%E3%81%A9%E3%81%93%E3%81%AB%E3%82%82+%E4%BF%9D%E8%A8%BC%E4%BA%BA+zzzz',
    '/search?q=%EF%BC%81',
  ]) {
    await page.goto(`${path}&lang=${locale}`)
    await expectUsable(page)
  }
})

test('an official finds no case, and a guest has no box', async () => {
  const official = await member('local')
  await official.goto('/search?q=%E4%BC%9A%E7%A4%BE')
  expect(await official.locator('main a[href^="/cases"]').count()).toBe(0)
  const guest = await visitor()
  await guest.goto('/')
  expect(await guest.getByRole('search').count()).toBe(0)
  await guest.goto('/search?q=a')
  expect(new URL(guest.url()).pathname).toBe('/login')
})

test('the next page goes on where this one ends', async () => {
  const page = await member('coordinator')
  await page.goto('/search?q=%E3%81%AE')
  const first = await page
    .locator('main ol h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(first).toHaveLength(20)
  await page.locator('main a[rel=next]').click()
  await page.waitForURL(/before=/)
  const second = await page
    .locator('main ol h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(second.length).toBeGreaterThan(0)
  expect(second.filter((href) => first.includes(href))).toEqual([])
})
