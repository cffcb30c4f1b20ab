import { expect, test } from 'vitest'
import { member } from './browser.ts'
import { heading, pathOf, press, text, wordsOf } from './steps.ts'

const { cases: t, home } = wordsOf('ja')

test('what was written is there again after the browser was killed', async () => {
  const page = await member('coordinator')
  await page.goto('/cases/new')
  await page.fill('[name=title]', '消えてはいけない題')
  await page.fill('[name=problem]', '消えてはいけない文章')
  await page.check('[name=categories][value=welfare]')
  await page.locator('form [role=status]', { hasText: '最後の保存' }).waitFor()
  await page.context().close()

  const again = await member('coordinator')
  await again
    .getByRole('link', { name: home.todo.label(t.todos.goOn, t.todos.draft('消えてはいけない題')) })
    .click()
  await again.waitForURL(/\/edit$/)
  expect(await again.inputValue('[name=title]')).toBe('消えてはいけない題')
  expect(await again.inputValue('[name=problem]')).toBe('消えてはいけない文章')
  expect(await again.isChecked('[name=categories][value=welfare]')).toBe(true)
})

test('a reload goes on in the same draft, and so does saving by the button', async () => {
  const page = await member('coordinator')
  await page.goto('/cases/new')
  await page.fill('[name=title]', '一つの下書き')
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}\/edit$/)
  const path = pathOf(page)
  await page.reload()
  expect(await page.inputValue('[name=title]')).toBe('一つの下書き')
  await page.fill('[name=question]', '問い')
  await press(page, t.saveDraft)
  expect(pathOf(page)).toBe(path)
  expect(await text(page)).toContain(t.flash.saved)
  await page.goto('/')
  expect(await page.getByText(t.todos.draft('一つの下書き')).count()).toBe(1)
})

test('what was typed before the script arrived is saved too', async () => {
  const page = await member('coordinator')
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await page.route(/\.js$/, async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto('/cases/new', { waitUntil: 'commit' })
  await page.fill('[name=problem]', '早く書きはじめた文章')
  arrive()
  await page.locator('form [role=status]', { hasText: '最後の保存' }).waitFor()
  const saves: string[] = []
  page.on('request', (request) => saves.push(...(request.url().endsWith('/autosave') ? [request.url()] : [])))
  await page.reload()
  expect(await page.inputValue('[name=problem]')).toBe('早く書きはじめた文章')
  // Longer than a save waits: who only looks saves nothing.
  await page.waitForTimeout(2_500)
  expect(saves).toEqual([])
})

test('the guard speaks while one writes, and a reason is kept', async () => {
  const page = await member('coordinator')
  await page.goto('/cases/new')
  await page.fill('[name=problem]', '2025年4月3日に、家を出ました。番号はAB12345678CDです。')
  const guard = page.locator('#guard-panel')
  await guard.locator('mark', { hasText: '2025年4月3日' }).waitFor()
  await guard.getByLabel(t.guard.why).fill('法律の施行日')
  await press(page, t.saveDraft)
  expect(await guard.getByLabel(t.guard.why).inputValue()).toBe('法律の施行日')
  // With script the page takes over what the server wrote; any difference is an error of the console.
  await page.reload()
  expect(await guard.locator('mark').allInnerTexts()).toEqual(['2025年4月3日', 'AB12345678CD'])
})

test('the preview shows the case as others will see it', async () => {
  const page = await member('coordinator')
  await page.goto('/cases/new')
  await page.fill('[name=title]', '見え方の題')
  await page.fill('[name=question]', '**太い**問い')
  await page.check('[name=anonymous][value=yes]')
  await page.waitForURL(/\/edit$/)
  await page.getByText(t.preview, { exact: true }).click()
  const preview = page.locator('details', { hasText: t.preview })
  await preview.locator('strong', { hasText: '太い' }).waitFor()
  expect(await preview.innerText()).toContain(t.asker)
})

test('a draft can be thrown away, after being asked', async () => {
  const page = await member('coordinator')
  await page.goto('/cases/new')
  await page.fill('[name=title]', '捨てる下書き')
  await page.waitForURL(/\/edit$/)
  const path = pathOf(page)
  await page.reload()
  await page.getByRole('link', { name: t.remove }).click()
  expect(await heading(page)).toBe(t.removal.title)
  await press(page, t.removal.submit)
  expect(await text(page)).toContain(t.flash.removed)
  expect((await page.goto(path))!.status()).toBe(404)
})
