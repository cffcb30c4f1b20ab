import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '#app/core/days.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { messages } from '#app/features/workshops/messages.ts'
import { member } from './browser.ts'
import { button, expectUsable, expectUsableWithoutScript, heading, pathOf, press, text } from './steps.ts'

const t = messages.in('ja')
const title = '夜間に相談できる窓口をさがす'
const inDays = (count: number) => addDays(dayOf(new Date()), count)

async function answer(page: Page, path: string, votes: [string, string]) {
  await page.goto(path)
  for (const [index, vote] of votes.entries()) await page.check(`[name="votes[${index}]"][value=${vote}]`)
  await press(page, t.poll.send)
  expect(await text(page)).toContain(t.flash.answered)
}

test('from the question which date to the workshop: the best date, one seat, a waitlist that moves up', async () => {
  const organiser = await member('organiser', { javaScriptEnabled: false })
  await organiser.goto('/workshops')
  await organiser.getByRole('link', { name: t.poll.title }).click()
  await organiser.fill('[name=title]', title)
  await organiser.fill('[name=aim]', '一つの事例から、できることを出し合います。')
  await organiser.fill('[name=options]', `${inDays(20)} 14:00\n${inDays(20)} 14:00`)
  await organiser.fill('[name=deadline]', inDays(10))
  await organiser.check('[name=format][value=online]')
  await organiser.fill('[name=onlineSeats]', '1')
  await press(organiser, t.poll.ask)
  expect(await text(organiser)).toContain(t.faults.options.equal)
  await expectUsableWithoutScript(organiser)
  await organiser.fill('[name=options]', `${inDays(20)} 14:00\n${inDays(21)} 10:00-12:00`)
  await press(organiser, t.poll.ask)
  const poll = pathOf(organiser)
  expect(poll).toMatch(/^\/workshops\/[0-9a-f-]{36}\/poll$/)
  const path = poll.replace('/poll', '')

  const [first, second] = [await member('coordinator'), await member('colleague')]
  await first.goto(path)
  expect(pathOf(first)).toBe(poll)
  await answer(first, poll, ['maybe', 'yes'])
  await answer(second, poll, ['no', 'yes'])
  await expectUsable(second)

  await organiser.goto(poll)
  const best = organiser.locator('tr', { hasText: t.poll.best })
  expect(await best.innerText()).toContain(t.poll.tally(2, 0, 0))
  await best.getByRole('button', { name: t.poll.decide }).click()
  expect(pathOf(organiser)).toBe(path)
  expect(await text(organiser)).toContain(t.flash.decided)

  for (const page of [first, second]) {
    await page.goto(path)
    expect(await heading(page)).toBe(title)
  }
  await press(first, t.registration.register)
  expect(await text(first)).toContain(t.registration.seated(t.pools.online))
  await second.reload()
  await press(second, t.registration.join)
  expect(await text(second)).toContain(t.registration.waiting(t.pools.online, 1))

  await organiser.goto(`${path}/people`)
  await organiser.selectOption('[name=role]', 'presenter')
  const seat = organiser.locator(`[name=person] optgroup[label="${t.people.seated}"] option`)
  await organiser.selectOption('[name=person]', await seat.first().getAttribute('value'))
  await press(organiser, t.people.give)
  await expectUsableWithoutScript(organiser)

  await press(first, t.registration.leave)
  await second.reload()
  expect(await text(second)).toContain(t.registration.seated(t.pools.online))
  expect(await button(second, t.people.open).count()).toBe(0)
  await expectUsable(second)
})
