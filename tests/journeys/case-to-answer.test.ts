import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Locale } from '#app/core/i18n/locale.ts'
import { member } from './browser.ts'
import {
  expectUsable,
  expectUsableWithoutScript,
  heading,
  openCase,
  pathOf,
  press,
  text,
  wordsOf,
} from './steps.ts'

type Way = { locale: Locale; javaScriptEnabled: boolean; widths: number[] }
type Check = (page: Page) => Promise<void>

const card = 'AB12345678CD'
const told = {
  ja: {
    title: '保証人がいない家族の部屋さがし',
    question: 'どの順で相談先を勧めますか。',
    problem: `在留カードの番号は${card}です。山の近くの工場の寮を出る。`,
    place: '山の近くの工場の寮',
    mended: '会社の寮を出る。',
    reason: '住んでいる所が分かりそうです。',
    answer: '居住支援法人に、先に電話で聞いてみてください。',
  },
  en: {
    title: 'A family without a guarantor looks for a flat',
    question: 'Whom would you ask first?',
    problem: `The residence card number is ${card}. They have to leave the dormitory of a factory near the hills.`,
    place: 'the dormitory of a factory near the hills',
    mended: 'They have to leave a dormitory.',
    reason: 'The place could be recognised.',
    answer: 'Call the housing support organisation first.',
  },
}

const ways: [string, Way][] = [
  ['in Japanese with script', { locale: 'ja', javaScriptEnabled: true, widths: [320, 1280] }],
  ['in English with script', { locale: 'en', javaScriptEnabled: true, widths: [320] }],
  ['in Japanese without script', { locale: 'ja', javaScriptEnabled: false, widths: [320] }],
]

test.each(ways)('a case from the first word to its answer, %s', { timeout: 400_000 }, async (name, way) => {
  const { cases: t, home } = wordsOf(way.locale)
  const check: Check = (page) =>
    (way.javaScriptEnabled ? expectUsable : expectUsableWithoutScript)(page, way.widths)
  const story = {
    ...told[way.locale],
    title: `${told[way.locale].title} ${ways.findIndex(([other]) => other === name) + 1}`,
  }

  const author = await member('coordinator', way)
  await author.goto('/cases/new')
  await check(author)
  await write(author, story)
  await press(author, t.saveDraft)
  expect(await text(author)).toContain(t.flash.saved)
  const guard = author.locator('#guard-panel')
  expect(await guard.locator('mark').allInnerTexts()).toEqual([card])
  await check(author)
  await guard.getByRole('button').first().click()
  await author.getByText(t.flash.replaced!).waitFor()
  expect(await author.inputValue('[name=problem]')).not.toContain(card)
  expect(await text(author)).toContain(t.guard.none)

  await send(author, t, check)
  const path = pathOf(author)
  expect(await text(author)).toContain(t.flash.submitted)
  await check(author)

  const moderator = await member('moderator', way)
  await openReview(moderator, story.title, check)
  const review = await text(moderator)
  expect(review).toContain(t.asker)
  expect(review).not.toContain('見本 さくら')
  await check(moderator)
  await moderator.check('[name=decision][value=sent-back]')
  await moderator.fill('[name=reason]', story.reason)
  await moderator.selectOption('[name="marks[0].part"]', 'problem')
  await moderator.fill('[name="marks[0].quote"]', story.place)
  await press(moderator, t.review.submit)
  expect(await text(moderator)).toContain(t.review.flash['sent-back'])

  await author.goto('/')
  await author
    .getByRole('link', { name: home.todo.label(t.todos.fix, t.todos.sentBack(story.title)) })
    .click()
  expect(await text(author)).toContain(story.reason)
  expect(await author.locator('main mark').first().innerText()).toBe(t.markIn(t.parts.problem, story.place))
  await check(author)
  await author.fill('[name=problem]', story.mended)
  await send(author, t, check)

  await openReview(moderator, story.title, check)
  for (const box of await moderator.locator('[name=checks]').all()) await box.check()
  await moderator.check('[name=decision][value=approved]')
  await press(moderator, t.review.submit)
  expect(await text(moderator)).toContain(t.review.flash.approved)

  const colleague = await member('colleague', way)
  expect(await openCase(colleague, story.title)).toBe(path)
  expect(await heading(colleague)).toBe(story.title)
  expect(await text(colleague)).toContain(t.asker)
  await check(colleague)
  await colleague.fill('[name=body]', story.answer)
  await colleague.check('[name=anonymous][value=yes]')
  await press(colleague, t.sendAnswer)
  expect(await text(colleague)).toContain(t.flash.answered)
  expect(colleague.url()).toMatch(/#answer-1$/)

  await author.goto(path)
  const answer = await author.locator('#answer-1').innerText()
  expect(answer).toContain(story.answer)
  expect(answer).toContain(t.answerer('B'))
  expect(await author.content()).not.toContain('例題 楓')
  expect(await text(author)).not.toContain('見本 さくら')
  await check(author)
})

async function write(page: Page, { title, question, problem }: (typeof told)[Locale]) {
  await page.fill('[name=title]', title)
  await page.fill('[name=question]', question)
  await page.fill('[name=problem]', problem)
  await page.check('[name=categories][value=housing]')
  await page.check('[name=anonymous][value=yes]')
}

async function send(page: Page, t: ReturnType<typeof wordsOf>['cases'], check: Check) {
  await press(page, t.toCheck)
  expect(await heading(page)).toBe(t.submission.title)
  expect(await text(page)).toContain(t.submission.saysHidden)
  await check(page)
  await page.check('[name=basis][value=written]')
  await page.check('[name=scopes][value=workshop]')
  await page.selectOption('[name=explainedIn]', 'vi')
  await page.fill('[name=obtainedOn]', '令和8年4月1日')
  await page.check('[name=consent]')
  await press(page, t.submission.submit)
  expect(await page.getByRole('button', { name: t.recall }).count()).toBe(1)
}

async function openReview(page: Page, title: string, check: Check) {
  await page.goto('/moderation')
  await check(page)
  await page.getByRole('link', { name: title }).click()
  await page.waitForURL(/\/moderation\/cases\//)
}
