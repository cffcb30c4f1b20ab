import { expect, inject, test } from 'vitest'
import Database from 'better-sqlite3'
import type { Page } from 'playwright-core'
import { messages as directoryMessages } from '#app/features/directory/messages.ts'
import { messages } from '#app/features/gaps/messages.ts'
import { member } from './browser.ts'
import { heading, pathOf, press, text } from './steps.ts'

const ja = messages.in('ja')
const en = messages.in('en')
const directory = { ja: directoryMessages.in('ja'), en: directoryMessages.in('en') }
const title = '届出を手伝う先がない'

const follow = async (page: Page, name: string) => {
  await page.getByRole('main').getByRole('link', { name }).first().click()
  await page.waitForLoadState('load')
}

/** A month goes by, and with it the nightly work that asks whether it helped. */
function aMonthPasses(id: string) {
  const database = new Database(inject('portal').database)
  const passed =
    "update gap_statements set state = 'asking', asked_at = ? where id = ? and state = 'answered'"
  expect(database.prepare(passed).run(Date.now(), id).changes).toBe(1)
  database.close()
}

test('a search that finds nothing becomes a source that works, by way of five people and mostly without script', async () => {
  const coordinator = await member('coordinator', { locale: 'en', javaScriptEnabled: false })
  await coordinator.goto('/directory?category=transport_licence&prefecture=23&municipality=23201&language=vi')
  await follow(coordinator, directory.en.tellGap)
  expect(await text(coordinator)).toContain(en.aware.none)
  expect(await coordinator.isChecked('[name=languages][value=vi]')).toBe(true)
  for (const [name, value] of Object.entries({
    outcome: 'none',
    severity: 's4',
    frequency: 'monthly',
    workaround: 'self',
  }))
    await coordinator.check(`[name=${name}][value=${value}]`)
  await press(coordinator, en.report.save)
  expect(await text(coordinator)).toContain(en.report.whoSees)
  await coordinator.check('[name=ownBody]')
  await press(coordinator, en.report.send)
  expect(await text(coordinator)).toContain(en.flash.reported)

  const moderator = await member('moderator')
  await moderator.goto('/moderation/gaps')
  await moderator.locator('main table').first().getByRole('link').last().click()
  await moderator.waitForURL(/\/moderation\/gaps\/[0-9a-f-]{36}$/)
  await moderator.fill('[name=title]', title)
  await moderator.fill('[name=text]', '書き方を手伝う先が、地域にない。')
  await moderator.check('[name=area][value="23201"]')
  await moderator.check('[name=safe]')
  await press(moderator, ja.sort.makeSubmit)
  await moderator.goto('/gaps')
  await follow(moderator, title)
  const id = pathOf(moderator).split('/').at(-1)!

  // From the mail: the link, a status, the button. Here the municipality hands it on instead.
  const local = await member('local')
  await local.goto(`/desk/${id}`)
  await local.getByText(ja.desk.templates).click()
  await press(local, ja.desk.insertFor(ja.desk.template[0]!))
  expect(await local.inputValue('[name=text]')).toBe(ja.desk.template[0])
  await local.selectOption('[name=to]', 'prefecture:23')
  await local.fill('[name=reason]', '県の窓口で受けています。')
  await press(local, ja.desk.forwardSubmit)

  const prefecture = await member('prefecture', { javaScriptEnabled: false })
  await prefecture.goto(`/desk/${id}`)
  await follow(prefecture, ja.made.add)
  await prefecture.fill('[name=name]', '届出の手伝い')
  await prefecture.fill('[name=organization]', '見本県 届出の窓口')
  await prefecture.selectOption('[name=sourceType]', 'one_stop_other')
  await prefecture.fill('[name=description]', '届出の書き方を手伝います。')
  await prefecture.check('[name=clientFree]')
  await press(prefecture, directory.ja.form.submitNew)
  expect(await heading(prefecture)).toBe(title)
  await prefecture.check('[name=status][value=source_found]')
  await prefecture.fill('[name=text]', '届出の手伝いを連携先に載せました。')
  await press(prefecture, ja.desk.submit)
  expect(await text(prefecture)).toContain(ja.flash['answer-sent'])

  const national = await member('national', { locale: 'en' })
  await national.goto(`/desk/${id}`)
  expect(await text(national)).toContain('届出の手伝いを連携先に載せました。')
  expect(await text(national)).toContain(en.desk.notYours)

  aMonthPasses(id)
  await coordinator.goto('/')
  await follow(coordinator, en.todo.reply)
  expect(await heading(coordinator)).toBe(title)
  await coordinator.check('[name=works][value=yes]')
  await press(coordinator, en.statement.askSubmit)
  expect(await text(coordinator)).toContain(en.happened.closed(en.reasons.confirmed!))
})
