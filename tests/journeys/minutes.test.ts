import { expect, test } from 'vitest'
import { messages as caseMessages } from '#app/features/cases/messages.ts'
import { messages } from '#app/features/minutes/messages.ts'
import { messages as workshopMessages } from '#app/features/workshops/messages.ts'
import { member } from './browser.ts'
import { expectUsable, expectUsableWithoutScript, heading, press, text } from './steps.ts'

const t = messages.in('ja')
const cases = caseMessages.in('ja')
const workshops = workshopMessages.in('ja')
const workshop = '医療通訳が見つからない時'
const lesson = '子どもに通訳を頼まないと、先に決める'
const decision = '電話の通訳を予約する。'

test('from the minutes of a workshop to the outcome in the thread of the case and the lesson in the library', async () => {
  const organiser = await member('aichi', { javaScriptEnabled: false })
  await organiser.goto('/workshops?when=past')
  await organiser.getByRole('link', { name: workshop, exact: true }).click()
  await organiser.getByRole('link', { name: workshops.outcomes.write }).click()
  await organiser.getByRole('link', { name: t.edit }).click()
  await organiser.fill('[name=decision]', `${decision}090-1234-5678 に電話する。`)
  await organiser.fill('[name=lessonTitle]', lesson)
  await organiser.fill('[name=lesson]', '説明の日が決まったら、先に**電話の通訳**を予約します。')
  await press(organiser, t.form.save)
  expect(await text(organiser)).toContain(t.flash.savedWithFindings)
  expect(await text(organiser)).toContain(cases.guard.heading(1))
  await expectUsableWithoutScript(organiser, [320])

  await organiser.getByRole('link', { name: t.minutes, exact: true }).click()
  await organiser.getByRole('link', { name: t.close.open }).click()
  expect(await text(organiser)).toContain(t.close.findings(1))
  await organiser.getByRole('link', { name: t.close.mend }).click()
  await organiser.fill('[name=decision]', decision)
  await press(organiser, t.form.save)
  expect(await text(organiser)).toContain(t.flash.saved)
  await organiser.getByRole('link', { name: t.close.open }).click()
  await press(organiser, t.close.submit)
  expect(await text(organiser)).toContain(t.flash.closed)

  const reader = await member('colleague')
  await reader.goto('/workshops?when=past')
  await reader.getByRole('link', { name: workshops.outcomes.ofWorkshop(workshop) }).click()
  await reader.locator('#outcomes ~ ol a[href^="/cases/"]').click()
  const post = reader.locator('article', { hasText: cases.outcomeOf(workshop) })
  expect(await post.innerText()).toContain(decision)
  expect(await post.innerText()).not.toContain('090')
  await post.getByRole('link', { name: cases.toLesson }).click()
  expect(await heading(reader)).toBe(lesson)
  expect(await text(reader)).toContain(workshop)
  await expectUsable(reader, [320])
})
