import { expect, test } from 'vitest'
import { messages } from '#app/features/library/messages.ts'
import { member } from './browser.ts'
import { expectUsableWithoutScript, heading, pathOf, press, text } from './steps.ts'

const t = messages.in('ja')

test('without script: a page is added, renewed, doubted by a colleague and reviewed by the organiser', async () => {
  const writer = await member('coordinator', { javaScriptEnabled: false })
  await writer.goto('/library/new')
  await writer.check('[name=kind][value=page]')
  await writer.fill('[name=title]', '窓口で使う絵カード')
  await press(writer, t.form.submitNew)
  expect(await writer.inputValue('[name=title]')).toBe('窓口で使う絵カード')
  await writer.fill('[name=summary]', '指でさして話せます。')
  await writer.fill('[name=body]', '# 使い方\n\n- **ゆっくり**見せる')
  await writer.check('[name=categories][value=medical]')
  await writer.check('[name=languages][value=ja]')
  await writer.selectOption('[name=area]', '23')
  await writer.fill('[name=source]', '会員が作成')
  await press(writer, t.form.submitNew)
  const path = pathOf(writer)
  expect(await heading(writer)).toBe('窓口で使う絵カード')
  expect(await writer.locator('.prose strong').innerText()).toBe('ゆっくり')
  await expectUsableWithoutScript(writer)

  await writer.goto(`${path}/edit`)
  await writer.fill('[name=body]', '新しい使い方')
  await writer.fill('[name=note]', '書き直した。')
  await press(writer, t.form.submitEdit)
  expect(await text(writer)).toContain('書き直した。')
  await writer.goto(`${path}/versions/1`)
  expect(await text(writer)).toContain(t.page.oldTitle(1))

  const colleague = await member('colleague', { javaScriptEnabled: false })
  await colleague.goto('/library?category=medical&area=23')
  await colleague.getByRole('link', { name: '窓口で使う絵カード' }).click()
  await colleague.getByRole('link', { name: t.page.doubt }).click()
  await colleague.fill('[name=what]', '絵が古い。')
  await press(colleague, t.doubt.submit)
  expect(await text(colleague)).toContain(t.page.doubted)

  const organiser = await member('organiser', { javaScriptEnabled: false })
  await organiser.goto('/library/work')
  await organiser.getByRole('link', { name: '窓口で使う絵カード' }).click()
  expect(await text(organiser)).toContain('絵が古い。')
  await organiser.getByRole('link', { name: t.review.title }).click()
  await press(organiser, t.review.submit)
  expect(await text(organiser)).not.toContain('絵が古い。')
})
