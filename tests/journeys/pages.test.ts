import { expect, test } from 'vitest'
import { member, visitor } from './browser.ts'
import { heading, openCase, press, text, wordsOf } from './steps.ts'

const t = wordsOf('ja')

test('the language link switches the page that one is on, and the choice is remembered', async () => {
  const page = await member('coordinator')
  await page.goto('/cases?topic=housing')
  expect(await page.getAttribute('html', 'lang')).toBe('ja')
  await page.locator('header').getByRole('link', { name: 'English' }).locator('visible=true').click()
  await page.waitForURL(/lang=en/)
  expect(new URL(page.url()).searchParams.get('topic')).toBe('housing')
  for (const path of ['/cases', '/', '/about', '/nowhere']) {
    await page.goto(path)
    expect(await page.getAttribute('html', 'lang'), path).toBe('en')
    expect(await page.title()).toContain('Tsunagu')
  }
  await page.locator('footer').getByRole('link', { name: '日本語' }).click()
  await page.waitForURL(/lang=ja/)
  await page.goto('/cases')
  expect(await heading(page)).toBe(t.cases.cases)
})

test('a browser that prefers English gets English, and one that prefers neither gets Japanese', async () => {
  const english = await visitor({ locale: 'en' })
  await english.goto('/')
  expect(await heading(english)).toBe(wordsOf('en').home.welcome.title)
  const other = await visitor()
  await other.setExtraHTTPHeaders({ 'accept-language': 'pt-BR,pt;q=0.9' })
  await other.goto('/')
  expect(await other.getAttribute('html', 'lang')).toBe('ja')
})

test('an address that is not there: 404, said in words, with a way on', async () => {
  for (const page of [await visitor(), await member('coordinator')]) {
    for (const path of ['/nowhere', '/cases/00000000-0000-7000-8000-000000000000/x/y']) {
      expect((await page.goto(path))!.status()).toBe(404)
      expect(await heading(page)).toBe(t.home.problems['not-found'].title)
      expect(await page.title()).toBe(`${t.home.problems['not-found'].title} - つなぐ`)
      expect(
        await page.getByRole('main').getByRole('link', { name: t.home.toHome }).getAttribute('href'),
      ).toBe('/')
    }
  }
})

test.each([true, false])(
  'a refused form has a summary that takes the focus and links that land (script: %s)',
  async (javaScriptEnabled) => {
    const page = await member('colleague', { javaScriptEnabled })
    await openCase(page)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: t.cases.sendAnswer }).click()
    expect((await answered).status()).toBe(422)
    await page.waitForLoadState('load')
    expect(await page.title()).toMatch(/^エラー：/)
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await expect.poll(focused, { timeout: 10_000 }).toBe('errors')
    const links = page.locator('#errors a')
    expect(await page.locator('#errors h2').innerText()).toContain(String(await links.count()))
    expect(await links.count()).toBe(2)
    for (const link of await links.all()) {
      const id = (await link.getAttribute('href'))!.slice(1)
      await link.click()
      await expect.poll(focused, { timeout: 10_000 }).toBe(id)
      const described = await page.locator(`#${id}`).evaluate((field) => {
        const holder = field.closest('[aria-describedby]')
        return (holder?.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((other) => document.getElementById(other)?.innerText)
          .join(' ')
      })
      expect(described).toContain(await link.innerText())
    }
  },
)

test('the check before sending names what is missing, with links to the fields', async () => {
  const page = await member('coordinator')
  await page.goto('/cases/new')
  await press(page, t.cases.toCheck)
  expect(await text(page)).toContain(t.cases.errors.incomplete)
  const links = page.locator('main a[href*="/edit#"]')
  const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
  expect(targets).toHaveLength(5)
  for (const target of targets) {
    await page.goto(target)
    const field = page.locator(new URL(page.url()).hash)
    expect(await field.isVisible(), target).toBe(true)
  }
})

test('reading pages ask for no script and for nothing from elsewhere', async () => {
  const moderator = await member('moderator')
  const admin = await member('admin')
  const guest = await visitor()
  const path = await openCase(moderator)
  await moderator.goto('/moderation')
  const review = (await moderator.locator('main table a').first().getAttribute('href'))!
  const visits = [
    {
      page: guest,
      paths: ['/', '/login', '/recover', '/about', '/privacy', '/accessibility', '/help', '/nowhere'],
    },
    { page: moderator, paths: ['/', '/cases', path, '/moderation', review] },
    { page: admin, paths: ['/', '/admin', '/admin/outbox', '/cases', '/me/security'] },
  ]
  for (const { page, paths } of visits) {
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.resourceType()} ${new URL(request.url()).origin}`))
    for (const one of paths) {
      await page.goto(one)
      expect(await page.locator('script').count(), one).toBe(0)
    }
    const own = new URL(page.url()).origin
    expect(asked.filter((request) => request.startsWith('script') || !request.endsWith(own))).toEqual([])
  }
})
