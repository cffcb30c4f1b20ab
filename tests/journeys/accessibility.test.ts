import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Locale } from '#app/core/i18n/locale.ts'
import { member, visitor } from './browser.ts'
import { expectUsable, openCase } from './steps.ts'

async function tablesOf(page: Page) {
  await page.goto('/statistics')
  const release = await page.locator('main a[href^="/statistics/0"]').first().getAttribute('href')
  return ['need-month', 'need-prefecture', 'kind-nation'].map((table) => `${release}?table=${table}`)
}

/** Every page that a role can open, as addresses; found in the portal where they hold an id. */
const pagesOf: Record<string, (page: Page) => Promise<string[]>> = {
  guest: async (page) => [
    '/statistics',
    '/statistics/indicators',
    ...(await tablesOf(page)),
    '/',
    '/login',
    '/about',
    '/privacy',
    '/accessibility',
    '/help',
    '/transparency',
    '/recover',
    `/recover/${'a'.repeat(43)}`,
    '/nowhere',
  ],
  coordinator: async (page) => {
    const path = await openCase(page)
    const lively = await openCase(page, '離婚が決まりそうな方の在留資格と住まいを、同時にどう支えるか')
    await page.goto('/')
    const draft = await page.locator('main a[href$="/edit"]').first().getAttribute('href')
    const id = draft!.replace('/edit', '')
    const first = async (list: string, links: string) => {
      await page.goto(list)
      return (await page.locator(`main a[href^="${links}"]`).first().getAttribute('href'))!
    }
    const source = await first('/directory', '/directory/0')
    const workshop = await first('/workshops', '/workshops/0')
    const resource = await first('/library', '/library/0')
    const own = [id, `${id}/edit`, `${id}/draft`, `${id}/submission`, `${id}/deletion`]
    return [
      '/',
      '/cases',
      '/cases?topic=housing&block=tokai',
      path,
      ...[`${path}/replies`, `${path}/report`, '/me/decisions'],
      ...['', '/replies?to=6', '/replies/5', '/history?post=2'].map((page) => lively + page),
      '/cases/new',
      ...own,
      ...['/me', '/me/move', '/me/close', '/me/identities', '/members'],
      ...['', '/passkeys', '/app', '/codes', '/password', '/proof'].map((page) => `/me/security${page}`),
      ...['/directory', '/directory/new', source, `${source}?view=card`],
      ...[
        '/gaps',
        '/gaps/new',
        '/workshops',
        '/workshops?view=month',
        workshop,
        `${workshop}/cases`,
        `${workshop}/room`,
      ],
      '/workshops/feed',
      ...['/library', '/library/new', resource, `${resource}/doubt`],
      '/admin',
    ]
  },
  moderator: async (page) => {
    await page.goto('/moderation')
    const review = await page.locator('main a[href^="/moderation/cases/"]').first().getAttribute('href')
    await page.goto('/moderation/reports')
    const matter = await page.locator('main a[href^="/moderation/reports/"]').first().getAttribute('href')
    await page.goto('/library/work')
    const stale = await page.locator('main a[href^="/library/0"]').first().getAttribute('href')
    const steps = ['', '/edit', '/review', '/handover', '/succession', '/withdrawal']
    return [
      '/',
      '/moderation',
      review!,
      '/moderation/reports',
      matter!,
      '/library/work',
      ...steps.map((step) => `${stale}${step}`),
    ]
  },
  local: async (page) => {
    await page.goto('/desk')
    const statement = await page.locator('main a[href^="/desk/"]').first().getAttribute('href')
    return ['/', '/cases', '/desk', statement!]
  },
  admin: async (page) => {
    await page.goto('/admin/roles?q=colleague')
    const person = await page.locator('main a[href^="/admin/roles/"]').first().getAttribute('href')
    const roles = ['/admin/roles', person!, `${person}/grant?role=organiser`]
    return [
      '/',
      '/admin',
      '/admin/outbox',
      '/admin/factor-resets',
      '/admin/identities',
      '/admin/roster',
      '/admin/directory',
      '/admin/bodies',
      '/admin/statistics',
      '/admin/indicators',
      '/admin/indicators/trainings',
      '/admin/releases',
      ...roles,
      `${person}/revocation?role=coordinator`,
    ]
  },
}

const visits = Object.keys(pagesOf).flatMap((key) =>
  (['ja', 'en'] as const).map((locale): [string, Locale] => [key, locale]),
)

test.each(visits)(
  'every page that %s can open is accessible and fits at 320 and 1280 pixels, in %s',
  { timeout: 400_000 },
  async (key, locale) => {
    const page = key === 'guest' ? await visitor({ locale }) : await member(key, { locale })
    for (const path of await pagesOf[key]!(page)) {
      await page.goto(path)
      expect(await page.getAttribute('html', 'lang'), path).toBe(locale)
      expect(await page.locator('h1').count(), path).toBe(1)
      const heading = (await page.locator('h1').innerText()).trim()
      expect(await page.title(), path).toMatch(
        new RegExp(`^${heading.replace(/[^\p{L}\p{N}]/gu, '.')} - `, 'u'),
      )
      await expectUsable(page)
    }
  },
)

test('the first stop of the keyboard is the link to the content, and it leads there', async () => {
  const page = await member('colleague')
  await openCase(page)
  await page.reload()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('with letters of twice the size nothing is wider than the window', async () => {
  // A script that comes late would find the letters changed.
  const page = await member('colleague', { javaScriptEnabled: false })
  const path = await openCase(page)
  for (const [one, width] of [
    ['/', 640],
    ['/cases', 640],
    [path, 640],
    ['/cases/new', 640],
    [path, 320],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(one)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      `${one} at ${width}`,
    ).toBeLessThanOrEqual(0)
  }
})
