import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openZip } from '#app/core/files/kind/zip.ts'
import { messages } from '#app/features/library/messages.ts'
import { docxOf } from '../made-files.ts'
import { member } from './browser.ts'
import { expectUsableWithoutScript, heading, pathOf, press, text } from './steps.ts'

const t = messages.in('ja')
const name = '通訳の頼み方.docx'
const bytes = docxOf(['前の日までに頼みます。'])
const file = { name, mimeType: 'application/octet-stream', buffer: bytes }

const words = async (document: Buffer) => {
  const zip = await openZip(document)
  return (await zip.read(zip.entries.get('word/document.xml')!, 10_000)).toString()
}

async function fill(page: Page, title: string) {
  await page.goto('/library/new')
  await page.check('[name=kind][value=file]')
  await page.fill('[name=title]', title)
  await page.fill('[name=summary]', '初めて頼むときに使います。')
  await page.check('[name=categories][value=interpreting]')
  await page.check('[name=languages][value=ja]')
  await page.selectOption('[name=area]', '23')
  await page.fill('[name=source]', '会員が作成')
  await page.setInputFiles('[name=file][type=file]', file)
}

test('without script: a file is sent, already here for a colleague, and saved by them with the same words', async () => {
  const writer = await member('coordinator', { javaScriptEnabled: false })
  await fill(writer, '通訳の頼み方')
  await press(writer, t.form.submitNew)
  expect(await heading(writer)).toBe('通訳の頼み方')
  expect(await text(writer)).toContain('DOCX 1 KB')
  await expectUsableWithoutScript(writer)

  const colleague = await member('colleague', { javaScriptEnabled: false })
  await fill(colleague, '同じもの')
  await press(colleague, t.form.submitNew)
  expect(await text(colleague)).toContain(t.errors.alreadyHere('通訳の頼み方'))
  await colleague.getByRole('link', { name: t.form.seeAlso }).click()
  expect(pathOf(colleague)).toBe(pathOf(writer))

  // Closed to others until a job has read it: seconds, but more while a demo has just begun.
  const link = colleague.getByRole('link', { name: t.page.download(name) })
  await expect
    .poll(async () => (await colleague.reload(), link.count()), { timeout: 30_000, interval: 500 })
    .toBe(1)
  const saving = colleague.waitForEvent('download')
  await link.click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe(name)
  expect(await words(await readFile(await saved.path()))).toBe(await words(bytes))
})
