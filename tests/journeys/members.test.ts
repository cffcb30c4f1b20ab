import { expect, test } from 'vitest'
import { messages as ownMessages } from '#app/features/own-data/messages.ts'
import { messages } from '#app/features/members/messages.ts'
import { demoPassword, member } from './browser.ts'
import { expectUsableWithoutScript, heading, pathOf, press, text } from './steps.ts'

const t = messages.in('ja')
const own = ownMessages.in('ja')

test('without script: a profile opens, is seen by a colleague, closes again; then the copy, and the closing', async () => {
  const leaving = await member('ehime', { javaScriptEnabled: false })
  await leaving.goto('/me')
  await leaving.check('[name=specialties][value=disaster]')
  await leaving.fill('[name=offer]', '津波の避難の多言語表示。')
  await leaving.check('[name=open][value=offer]')
  await leaving.check('[name=open][value=specialties]')
  await press(leaving, t.profile.save)
  expect(await text(leaving)).toContain(t.me.flash.saved!)

  const colleague = await member('colleague', { javaScriptEnabled: false })
  await colleague.goto('/members?specialty=disaster&q=仮定柑')
  await colleague.getByRole('link', { name: '仮定 柑' }).click()
  expect(await heading(colleague)).toBe('仮定 柑')
  expect(await text(colleague)).toContain('津波の避難の多言語表示。')
  expect(await text(colleague)).not.toContain('見本国際交流協会')
  await expectUsableWithoutScript(colleague, [320])

  await leaving.uncheck('[name=open][value=offer]')
  await leaving.uncheck('[name=open][value=specialties]')
  await press(leaving, t.profile.save)
  expect(await text(leaving)).toContain(t.profile.previewNone)
  const gone = await colleague.reload()
  expect(gone!.status()).toBe(404)

  await leaving.goto('/me/data')
  const arriving = leaving.waitForEvent('download')
  await leaving.getByRole('button', { name: own.data.csv }).click()
  expect((await arriving).suggestedFilename()).toMatch(/^tsunagu-.*\.csv$/)
  await leaving.goto('/me/close')
  await leaving.check('[name=posts][value=stay]')
  await leaving.fill('[name=typed]', 'ehime@demo.example')
  await press(leaving, own.closing.submit)
  expect(pathOf(leaving)).toBe('/')
  await leaving.goto('/login')
  await leaving.fill('[name=email]', 'ehime@demo.example')
  await leaving.fill('[name=password]', demoPassword)
  await leaving.click('main [type=submit]')
  expect(pathOf(leaving)).toBe('/login')
})
