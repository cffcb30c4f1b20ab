import { expect, test } from 'vitest'
import { monthInWords } from '#app/features/statistics/words.ts'
import { member, visitor } from './browser.ts'
import { expectUsable, wordsOf } from './steps.ts'

const t = wordsOf('ja')

test('an admin makes a draft, looks at it and publishes it, and then everybody reads it', async () => {
  const page = await member('admin')
  await page.goto('/admin/releases')
  // The portal itself orders the month before this one.
  const [until] = await page.selectOption('[name=until]', { index: 3 })
  await page.fill('[name=note]', '旅の途中で作った統計。')
  await page.getByRole('button', { name: t.statistics.admin.buildSubmit }).click()
  await page.getByText(t.statistics.flash['in-work']).waitFor()
  const draft = page.getByRole('link', { name: t.statistics.name(monthInWords(until!, 'ja')) })
  for (let tries = 0; tries < 60 && (await draft.count()) === 0; tries++) {
    await page.waitForTimeout(500)
    await page.goto('/admin/releases')
  }
  await draft.click()
  await page.getByText(t.statistics.admin.draft).waitFor()
  await expectUsable(page)
  const id = page.url().split('/').at(-1)!
  const guest = await visitor({ javaScriptEnabled: false })
  expect((await guest.goto(`/statistics/${id}`))?.status()).toBe(404)
  await page.getByRole('button', { name: t.statistics.admin.publish }).click()
  await page.getByText(t.statistics.flash.published).waitFor()
  await guest.goto('/statistics')
  await guest.locator(`a[href="/statistics/${id}"]`).click()
  await guest.getByText('旅の途中で作った統計。').waitFor()
  await guest.selectOption('[name=row]', 'medical')
  await guest.getByRole('button', { name: t.statistics.show }).click()
  expect(new URL(guest.url()).searchParams.get('row')).toBe('medical')
  const [csv] = await Promise.all([
    guest.waitForEvent('download'),
    guest.locator(`a[href="/statistics/${id}.csv"]`).click(),
  ])
  expect(csv.suggestedFilename()).toBe(`statistics-${id}.csv`)
})
