import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, expect, inject } from 'vitest'
import { launchOptions } from './chromium.ts'

/** `at` is the address of another portal than the one that all journeys share. */
type Visit = { locale?: 'ja' | 'en'; javaScriptEnabled?: boolean; width?: number; at?: string }

const { address, chromium: executablePath } = inject('portal')
const opened: { page: Page; complaints: string[] }[] = []
let browser: Promise<Browser> | undefined

/** A browser of its own at the portal, signed out. What its console calls an error fails the test. */
export async function visitor({
  locale = 'ja',
  javaScriptEnabled = true,
  width = 1280,
  at = address,
}: Visit = {}): Promise<Page> {
  browser ??= chromium.launch(launchOptions(executablePath))
  const context = await (
    await browser
  ).newContext({
    baseURL: at,
    locale,
    javaScriptEnabled,
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  // A refused form answers 422 and the like on purpose, which a browser also reports.
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) complaints.push(text)
  })
  opened.push({ page, complaints })
  return page
}

export const demoPassword = 'tsunagu-demo-2026'

/** Signs in one of the fixed accounts: `member('coordinator')`. */
export async function member(key: string, visit: Visit = {}): Promise<Page> {
  const page = await visitor(visit)
  await page.goto('/login')
  await page.fill('[name=email]', `${key}@demo.example`)
  await page.fill('[name=password]', demoPassword)
  await page.click('main [type=submit]')
  await page.waitForURL((url) => url.pathname !== '/login')
  return page
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Zero violations of WCAG 2.2 A and AA on the page as it stands, and nothing wider than the window. */
export async function expectAccessible(page: Page) {
  // In the page itself, since the portal frames nothing: a page of axe's own for each result takes twice as long.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.withTags(rules).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect(found, page.url()).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

afterEach(async () => {
  const all = opened.splice(0)
  for (const { page } of all) await page.context().close()
  expect(all.flatMap(({ complaints }) => complaints)).toEqual([])
})
afterAll(async () => (await browser)?.close())
