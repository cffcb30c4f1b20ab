import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { cardLanguages } from '#app/features/directory/card.ts'
import { member } from './browser.ts'
import { heading, openCase, pathOf, wordsOf } from './steps.ts'

const t = wordsOf('ja').cases

test('a case on paper is the case: no header, no footer, no form, and nothing wider than A4', async () => {
  const page = await member('colleague')
  await openCase(page)
  const title = await heading(page)
  const answers = await page.locator('main ol li article').count()
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['header', 'footer', 'form', 'nav']) {
    expect(await page.locator(hidden).locator('visible=true').count(), hidden).toBe(0)
  }
  expect(await page.locator('h1').isVisible()).toBe(true)
  expect(await page.locator('main ol li article').locator('visible=true').count()).toBe(answers)
  await page.setViewportSize({ width: 718, height: 1000 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718)

  const pdf = await page.pdf({ format: 'A4' })
  const read = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })
  // Not every machine reads a PDF back.
  if (read.error) return
  const paper = read.stdout.replace(/\s/g, '')
  expect(paper).toContain(title.replace(/\s/g, ''))
  expect(paper).toContain(t.parts.question)
  for (const word of ['ログアウトする', t.sendAnswer, t.writeAnswer, 'English'])
    expect(paper).not.toContain(word)
})

test('the day of a workshop on paper: no form, no heading over nothing, nothing wider than A4', async () => {
  const page = await member('organiser')
  await page.goto('/workshops?when=past')
  await page.locator('main h3 a').first().click()
  const workshop = pathOf(page)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 718, height: 1000 })
  for (const path of [workshop, `${workshop}/attendance`, `${workshop}/minutes`]) {
    await page.goto(path)
    expect(await page.locator('main :is(button, input)').locator('visible=true').count(), path).toBe(0)
    const empty = await page.locator('main section:visible').evaluateAll((sections) =>
      sections.flatMap((section) => {
        const heading = section.querySelector('h2')
        return heading && (section as HTMLElement).innerText.trim() === heading.innerText.trim()
          ? [heading.innerText]
          : []
      }),
    )
    expect(empty, path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(718)
  }
})

test('statistics on paper: each table and chart fits on A4, nothing is cut, and no form is printed', async () => {
  const page = await member('colleague')
  await page.goto('/statistics')
  const release = await page.locator('main a[href^="/statistics/0"]').first().getAttribute('href')
  await page.setViewportSize({ width: 718, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  for (const table of ['need-month', 'need-prefecture', 'need-outcome', 'kind-block', 'kind-nation']) {
    await page.goto(`${release}?table=${table}`)
    for (const hidden of ['header', 'footer', 'form', 'nav'])
      expect(await page.locator(hidden).locator('visible=true').count(), `${table}: ${hidden}`).toBe(0)
    const wider = await page.evaluate(() =>
      [...document.querySelectorAll('main table, main svg, main h1')]
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > 719)
        .map((part) => `${part.tagName} ${Math.round(part.getBoundingClientRect().right)}`),
    )
    expect(wider, table).toEqual([])
    const sides = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
    expect(sides!.length, table).toBeLessThanOrEqual(6)
  }
})

test('the card for a client is one side of A5, in Japanese, in easy Japanese and in English', async () => {
  const page = await member('coordinator')
  await page.goto('/directory?category=housing&prefecture=23')
  await page.locator('main ol h3 a').first().click()
  await page.waitForURL(/\/directory\/[0-9a-f-]{36}$/)
  for (const language of cardLanguages) {
    await page.goto(`${pathOf(page)}?view=card&in=${language}`)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const sides = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 (\d+)[.\d]* (\d+)/g)]
    expect(
      sides.map(([, ...size]) => size.map(Number)),
      language,
    ).toEqual([[420, 594]])
  }
})
