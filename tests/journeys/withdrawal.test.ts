import { expect, test } from 'vitest'
import { consentMessages } from '#app/features/consents/index.ts'
import { messages } from '#app/features/cases/messages.ts'
import { member } from './browser.ts'
import { expectUsableWithoutScript, heading, pathOf, press, text } from './steps.ts'

const t = messages.in('ja')

test('without script: the author narrows the consent, then takes the case back, and a reader finds it gone', async () => {
  const author = await member('coordinator', { javaScriptEnabled: false })
  await author.goto('/cases?topic=disaster')
  await author.locator('main a[href^="/cases/"]', { hasText: '津波の地区にある寮' }).first().click()
  const path = pathOf(author)
  await author.getByRole('link', { name: t.consentPage.to }).click()
  await author.fill('[name=expiresOn]', '2000-01-01')
  await press(author, consentMessages.in('ja').save)
  expect(await text(author)).toContain(consentMessages.in('ja').errors.past)
  await author.fill('[name=expiresOn]', '令和9年3月31日')
  await press(author, consentMessages.in('ja').save)
  expect(await author.inputValue('[name=expiresOn]')).toBe('2027-03-31')
  await expectUsableWithoutScript(author)

  await author.getByRole('link', { name: t.consentPage.toWithdrawal }).click()
  expect(await heading(author)).toBe(t.withdrawal.title)
  await expectUsableWithoutScript(author)
  await press(author, t.withdrawal.submit)
  expect(pathOf(author)).toBe(`${path}/receipt`)
  expect(await text(author)).toContain(path.split('/').at(-1)!)
  await expectUsableWithoutScript(author)

  const reader = await member('colleague', { javaScriptEnabled: false })
  await reader.goto(path)
  expect(await text(reader)).toContain(t.errors.withdrawn)
})
