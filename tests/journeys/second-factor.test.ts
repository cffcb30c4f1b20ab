import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { demo } from '#db/seed/index.ts'
import { demoPassword, member, visitor } from './browser.ts'
import {
  button,
  expectUsable,
  expectUsableWithoutScript,
  heading,
  pathOf,
  press,
  text,
  wordsOf,
} from './steps.ts'

// Nobody else's journey signs in as these members.
const emails = demo.demoMembers.slice(-4).map(({ email }) => email)
const [moving, withApp, withKey, forgetful] = emails as [string, string, string, string]
const { accounts: ja } = wordsOf('ja')
const { accounts: en } = wordsOf('en')

async function enter(page: Page, email: string, password = demoPassword, site = '') {
  await page.goto(`${site}/login`)
  await page.fill('[name=email]', email)
  await page.fill('[name=password]', password)
  await page.click('main [type=submit]')
  await page.waitForURL((url) => url.pathname !== '/login')
}

/** The link to that page which the operator hands on to an address, where no mail leaves the house. */
async function linkTo(email: string, path: string) {
  const admin = await member('admin')
  // The letter is in the language of the account, whatever the browser asks for.
  const row = admin.locator('main tr', { hasText: email }).filter({ hasText: path })
  const waiting = async () => {
    await admin.goto('/admin/outbox')
    return row.count()
  }
  await expect.poll(waiting, { timeout: 30_000 }).toBe(1)
  return new RegExp(`http\\S+${path}\\S+`).exec((await row.textContent())!)![0]
}

/** The code that the app shows so many half minutes from now; the portal takes one step ahead. */
const codeOf = (secret: string, steps: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

test('app and printed codes, without script; a device that is signed out elsewhere is out at once', async () => {
  const page = await visitor({ javaScriptEnabled: false })
  await enter(page, withApp)
  await page.goto('/me/security')
  await expectUsableWithoutScript(page)
  await page.click(`main a[href="/me/security/app"]`)
  await expectUsableWithoutScript(page)
  const secret = await page.inputValue('[name=secret]')
  await page.fill('[name=code]', codeOf(secret, -4))
  await press(page, ja.app.submit)
  expect(await text(page)).toContain(ja.app.wrong('').split('。')[0])
  expect(await page.inputValue('[name=secret]')).toBe(secret)
  await page.fill('[name=code]', codeOf(secret, -1))
  await press(page, ja.app.submit)
  expect(await text(page)).toContain(ja.security.flash.appAdded)
  await press(page, ja.codes.submit)
  await expectUsableWithoutScript(page)
  const codes = await page.locator('main ol li').allInnerTexts()
  expect(codes).toHaveLength(10)

  const other = await visitor({ locale: 'en', width: 320 })
  await enter(other, withApp)
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
  await enter(third, withApp)
  await third.getByRole('link', { name: ja.verify.usePrinted }).click()
  await expectUsableWithoutScript(third)
  await third.fill('[name=code]', codes[0]!.toLowerCase())
  await press(third, ja.verify.submit)
  expect(pathOf(third)).toBe('/')
  await third.goto('/me/security')
  expect(await text(third)).toContain(ja.security.left(9))
  expect(await button(third, ja.security.endOthers).count()).toBe(1)
})

/** A device with a screen lock that always opens. */
async function withScreenLock(page: Page) {
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  const device = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true }
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...device, protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
  })
}

test('a passkey is added, signs in, and is taken away; at another address it says where it works', async () => {
  const { address } = inject('portal')
  const named = address.replace('127.0.0.1', 'localhost')
  const page = await visitor()
  await withScreenLock(page)
  await enter(page, withKey)
  await page.goto('/me/security/passkeys')
  await button(page, ja.passkey.submit).click()
  await page.getByText(ja.passkey.problems.otherAddress(named)).waitFor()
  await expectUsable(page)

  await enter(page, withKey, demoPassword, named)
  await page.goto(`${named}/me/security`)
  await page.getByRole('link', { name: ja.security.addPasskey }).click()
  await page.fill('[name=name]', '研修用のパソコン')
  await press(page, ja.passkey.submit)
  await page.waitForURL(`${named}/me/security`)
  expect(await text(page)).toContain(ja.security.flash.passkeyAdded)
  expect(await text(page)).toContain('研修用のパソコン')
  await expectUsable(page)
  await page.goto(`${named}/me/security/passkeys`)
  await button(page, ja.passkey.submit).click()
  await page.getByText(ja.passkey.problems.known).waitFor()

  await page.context().clearCookies()
  await enter(page, withKey, demoPassword, named)
  expect([pathOf(page), await heading(page)]).toEqual(['/login/passkey', ja.passkey.useTitle])
  await expectUsable(page)
  await press(page, ja.passkey.use)
  await page.waitForURL(`${named}/`)

  const plain = await visitor({ javaScriptEnabled: false })
  await enter(plain, withKey, demoPassword, named)
  expect(await text(plain)).toContain(ja.passkey.needsScript)
  expect(await text(plain)).toContain(ja.verify.lost)

  await page.goto(`${named}/me/security`)
  await page.getByRole('link', { name: ja.security.removeOf('研修用のパソコン') }).click()
  await press(page, ja.security.remove)
  await page.waitForURL(`${named}/me/security`)
  expect(await text(page)).toContain(ja.security.flash.factorRemoved)
  await page.context().clearCookies()
  await enter(page, withKey, demoPassword, named)
  expect(pathOf(page)).toBe('/')
})

test('a forgotten password: the link from the outbox, a new password, and the open session elsewhere ends', async () => {
  const signedIn = await visitor()
  await enter(signedIn, forgetful)
  const page = await visitor({ javaScriptEnabled: false, width: 320 })
  await page.goto('/login')
  await page.getByRole('link', { name: ja.recovery.forgotten }).click()
  await expectUsableWithoutScript(page)
  await page.fill('[name=email]', forgetful)
  await press(page, ja.recovery.submit)
  expect(await text(page)).toContain(ja.recovery.flash.recoveryAsked)

  const link = await linkTo(forgetful, '/recover/')

  await page.goto(link)
  await page.goto(link)
  await page.fill('[name=newPassword]', 'password1234')
  await press(page, ja.recovery.set)
  expect(await text(page)).toContain(ja.errors.passwordGuessable)
  await expectUsableWithoutScript(page)
  await page.fill('[name=newPassword]', 'umi-to-yama-no-uta-7')
  await press(page, ja.recovery.set)
  expect(await text(page)).toContain(ja.recovery.flash.recovered)
  await enter(page, forgetful, 'umi-to-yama-no-uta-7')
  expect(pathOf(page)).toBe('/')
  await signedIn.goto('/cases')
  expect(pathOf(signedIn)).toBe('/login')
  await page.goto(link)
  expect(await heading(page)).toBe(ja.recovery.endedTitle)
})

test('another address: a wrong password is told at its field, and the link to the new mailbox decides, without script', async () => {
  const page = await visitor({ javaScriptEnabled: false, width: 320 })
  await enter(page, moving)
  await page.goto('/me/security')
  await page.click('main a[href="/me/security/email"]')
  await expectUsableWithoutScript(page)
  const fresh = 'moved@demo.example'
  const ask = async (password: string) => {
    await page.fill('[name=newEmail]', fresh)
    await page.fill('[name=presentPassword]', password)
    await press(page, ja.email.submit)
  }
  await ask('not-the-password')
  await expectUsableWithoutScript(page)
  await page.click('#errors a')
  expect(new URL(page.url()).hash).toBe('#field-presentPassword')
  expect(await page.getAttribute('[name=presentPassword]', 'aria-invalid')).toBe('true')
  expect(await page.inputValue('[name=newEmail]')).toBe(fresh)
  await ask(demoPassword)
  expect(await text(page)).toContain(ja.security.flash.emailAsked)

  await page.goto(await linkTo(fresh, '/me/security/email/'))
  await expectUsableWithoutScript(page)
  expect(await text(page)).toContain(ja.email.becomes(fresh))
  await press(page, ja.email.confirm)
  expect(await text(page)).toContain(ja.security.flash.emailChanged)
  const again = await visitor()
  await enter(again, fresh)
  expect(pathOf(again)).toBe('/')
})
