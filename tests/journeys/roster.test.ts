import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { mailServer, type Received } from '../mail-server.ts'
import { row, rosterFile, type RosterRow } from '../roster-world.ts'
import { member, visitor } from './browser.ts'
import { startDemo } from './start-demo.ts'
import { expectUsable, expectUsableWithoutScript, heading, pathOf, press, text, wordsOf } from './steps.ts'

const t = wordsOf('ja')
const slow = { timeout: 400_000 }
const password = 'mimosa-kawabe-2026'
const newcomers = [row(1, { name: '見本 さくら' }), row(2, { name: '例題 楓' })]

async function portalWithMail() {
  const mail = await mailServer()
  const { address, stop } = await startDemo({ SMTP_URL: mail.url }, inject('portal').filled)
  onTestFinished(() => stop())
  return { at: address, received: mail.received }
}

async function handIn(page: Page, people: RosterRow[]) {
  await page.goto('/admin/roster')
  const { name, bytes } = rosterFile(people)
  await page.setInputFiles('[name=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })
  await press(page, t.members.roster.submit)
}

/** The link in the only mail to this address. */
async function linkTo(received: Received[], email: string) {
  const mailsTo = () => received.filter(({ to }) => to.includes(email))
  await expect.poll(() => mailsTo().length, { timeout: 60_000 }).toBe(1)
  return /http:\S+\/invite\/[\w-]{43}/.exec(mailsTo()[0]!.body)![0]
}

async function setUp(page: Page, locale: 'ja' | 'en', link: string) {
  const { invitation } = wordsOf(locale).accounts
  await page.goto(link)
  await page.goto(link)
  expect(await heading(page)).toBe(invitation.title)
  await page.fill('[name=password]', password)
  await press(page, invitation.submit)
  expect(pathOf(page)).toBe('/')
}

async function readsTheCases(page: Page) {
  await page.goto('/cases')
  const link = page.locator('main ol h3 a').first()
  const title = (await link.innerText()).trim()
  await link.click()
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
  expect((await heading(page)).trim()).toBe(title)
}

test(
  'from the roster over the mail that the mail server gets to the first sign-in and the cases',
  slow,
  async () => {
    const { at, received } = await portalWithMail()
    const admin = await member('admin', { at })
    await admin.goto('/admin/roster')
    await expectUsable(admin)
    await handIn(admin, [...newcomers, row(3, { prefecture: '愛知市' })])
    expect(await text(admin)).toContain(t.members.mend.prefecture(0))
    await expectUsable(admin)
    await press(admin, t.members.check.submit)
    expect(await text(admin)).toContain(t.members.refused.errors)
    await handIn(admin, newcomers)
    expect(await text(admin)).toContain(t.members.check.noErrors)
    await press(admin, t.members.check.submit)
    expect(await text(admin)).toContain(t.members.roster.flash.applied)
    await expectUsable(admin)

    const sakura = await visitor({ at })
    const link = await linkTo(received, newcomers[0]!.email!)
    await sakura.goto(link)
    await expectUsable(sakura)
    await setUp(sakura, 'ja', link)
    await readsTheCases(sakura)

    const kaede = await visitor({ at, locale: 'en', javaScriptEnabled: false })
    const another = await linkTo(received, newcomers[1]!.email!)
    await kaede.goto(another)
    await expectUsableWithoutScript(kaede)
    await setUp(kaede, 'en', another)
    await readsTheCases(kaede)

    const scanner = await visitor({ at })
    await scanner.goto(another)
    expect(await text(scanner)).toContain(t.accounts.invitation.ended.used)
  },
)

test(
  'the admin invites an official, finds the mail on the outbox page and takes the role again',
  slow,
  async () => {
    const page = await member('admin')
    const { people, roles } = t.accounts
    await page.goto('/admin/roles')
    await page.fill('[name=email]', 'toyohashi@demo.example')
    await page.fill('[name=name]', '見本 守')
    await page.check('[name=role][value=official]')
    await page.check('[name=level][value=municipality]')
    await page.selectOption('[name=prefecture]', '23')
    await page.fill('[name=municipality]', '豊橋市')
    await press(page, people.invite)
    expect(await text(page)).toContain(people.flash.invited)
    await page.goto('/admin/outbox')
    await page.locator('main summary').first().click()
    const link = /\/invite\/[\w-]{43}/.exec(await text(page))![0]

    const official = await visitor({ javaScriptEnabled: false })
    await official.goto(link)
    expect(await text(official)).toContain('豊橋市')
    await setUp(official, 'ja', link)
    await official.goto('/cases')
    expect(await heading(official)).toBe(t.home.problems.forbidden.title)

    await page.goto(`/admin/roles?q=toyohashi`)
    await page.locator('main a[href^="/admin/roles/"]').click()
    await page.waitForURL(/\/admin\/roles\/[0-9a-f-]{36}$/)
    await page.getByRole('link', { name: people.toRevoke }).click()
    await page.waitForURL(/revocation/)
    await press(page, people.revokeSubmit)
    expect(await text(page)).toContain(people.flash.roleRevoked)
    expect(await text(page)).toContain(people.taken)
    await expectUsable(page)
    await official.goto('/cases')
    expect(pathOf(official)).toBe('/login')
    expect(await text(page)).toContain(roles.official)
  },
)
