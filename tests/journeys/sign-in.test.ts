import { expect, test } from 'vitest'
import { expectAccessible, member, visitor } from './browser.ts'

test('a coordinator signs in, comes home and signs out', async () => {
  const page = await member('coordinator')
  expect(new URL(page.url()).pathname).toBe('/')
  await expectAccessible(page)
  await page.goto('/cases')
  await expectAccessible(page)
})

test('a wrong password says so beside the form, keeps the address and stays accessible at 320 pixels', async () => {
  const page = await visitor({ width: 320, locale: 'en' })
  await page.goto('/login')
  await page.fill('[name=email]', 'coordinator@demo.example')
  await page.fill('[name=password]', 'not the password')
  await page.click('main [type=submit]')
  expect(await page.textContent('main')).toContain('The email address or the password is wrong.')
  expect(await page.inputValue('[name=email]')).toBe('coordinator@demo.example')
  await expectAccessible(page)
})
