import { expect, test } from 'vitest'
import { demoPassword, member, visitor } from './browser.ts'
import { heading, openCase, pathOf, text, wordsOf } from './steps.ts'

const t = wordsOf('ja')
const navigation = t.home.nav
const forbidden = t.home.problems.forbidden.title

type Tab = Exclude<keyof typeof navigation, 'account'>
const reader: Tab[] = ['home', 'cases', 'workshops', 'directory', 'library', 'gaps']
const official: Tab[] = ['home', 'directory', 'desk']
const notForReaders = ['/moderation', '/admin', '/admin/outbox', '/desk']
const notForOfficials = [
  '/cases',
  '/cases/new',
  '/gaps/new',
  '/library',
  '/workshops',
  '/moderation',
  '/admin',
]

const roles: [string, { tabs: Tab[]; writes: boolean; closed: string[] }][] = [
  ['coordinator', { tabs: reader, writes: true, closed: notForReaders }],
  ['colleague', { tabs: reader, writes: true, closed: notForReaders }],
  ['organiser', { tabs: reader, writes: true, closed: notForReaders }],
  [
    'moderator',
    { tabs: [...reader, 'moderation'], writes: false, closed: ['/cases/new', '/admin', '/desk'] },
  ],
  ['local', { tabs: official, writes: false, closed: notForOfficials }],
  ['prefecture', { tabs: official, writes: false, closed: notForOfficials }],
  ['national', { tabs: official, writes: false, closed: notForOfficials }],
  [
    'admin',
    {
      tabs: ['home', 'directory', 'admin'],
      writes: false,
      closed: ['/cases', '/gaps', '/desk', '/moderation'],
    },
  ],
]

test.each(roles)(
  '%s comes home, finds the own tabs, and is told what is not for the role',
  async (key, { tabs, writes, closed }) => {
    const page = await member(key)
    expect(await heading(page)).toBe(t.home.todo.title)
    const shown = await page.locator('header nav:visible a').allInnerTexts()
    expect(shown.map((label) => label.trim())).toEqual(tabs.map((tab) => navigation[tab]))
    expect(await page.locator('header').getByRole('link', { name: t.home.nav.write }).count()).toBe(
      Number(writes),
    )
    for (const path of closed) {
      expect((await page.goto(path))!.status(), path).toBe(403)
      expect(await heading(page)).toBe(forbidden)
      expect(await page.title()).toContain(forbidden)
      expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0)
    }
  },
)

test('an official who has the address of a case does not see it', async () => {
  const path = await openCase(await member('colleague'))
  const page = await member('local')
  expect((await page.goto(path))!.status()).toBe(403)
  expect(await heading(page)).toBe(forbidden)
})

test('a guest reads what the portal is, and comes back to the page asked for after signing in', async () => {
  const page = await visitor()
  await page.goto('/')
  expect(await heading(page)).toBe(t.home.welcome.title)
  await page.goto('/cases?topic=housing')
  expect(pathOf(page)).toBe('/login')
  await page.fill('[name=email]', 'colleague@demo.example')
  await page.fill('[name=password]', demoPassword)
  await page.click('main [type=submit]')
  await page.waitForURL('**/cases?topic=housing')
  expect(await heading(page)).toBe(t.cases.cases)
})

test('a link to another site does not lead away after signing in', async () => {
  const page = await visitor()
  for (const next of ['https://evil.test.example/', '//evil.test.example', '/\\evil.test.example']) {
    await page.goto(`/login?next=${encodeURIComponent(next)}`)
    expect(await page.inputValue('[name=next]')).toBe('/')
  }
})

test('who signs out is out, and the way back shows nothing', async () => {
  const page = await member('colleague')
  const path = await openCase(page)
  await page.locator('header').getByRole('button', { name: 'ログアウトする' }).locator('visible=true').click()
  await page.getByText(t.home.flash.signedOut!).waitFor()
  await page.goBack()
  expect(await text(page)).not.toContain(t.cases.writeAnswer)
  await page.goto(path)
  expect(pathOf(page)).toBe('/login')
})
