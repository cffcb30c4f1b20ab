import { eq, inArray } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { accounts } from '#db/schema/accounts.ts'
import { members } from '#db/schema/members.ts'
import { workshops } from '#db/schema/workshops.ts'
import { openStore } from '#db/store.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { messages as caseMessages } from '#app/features/cases/messages.ts'
import { messages as minutesMessages } from '#app/features/minutes/messages.ts'
import { messages } from '#app/features/workshops/messages.ts'
import { messages as mailMessages } from '#app/features/notices/messages.ts'
import { mailServer, textOf } from '../mail-server.ts'
import { demoPassword, member, visitor } from './browser.ts'
import { startDemo } from './start-demo.ts'
import { button, expectUsable, expectUsableWithoutScript, heading, pathOf, press, text } from './steps.ts'

const t = messages.in('ja')
const minutes = minutesMessages.in('ja')
const letters = mailMessages.in('ja').letters
const cases = caseMessages.in('ja')
const title = '夜間に相談できる窓口をさがす'
const lesson = '夜の相談は、翌朝の担当を先に決める'
const slow = { timeout: 240_000 }
const inDays = (count: number) => addDays(dayOf(new Date()), count)
const others = [
  ...['hokkaido', 'hokkaido-2', 'aomori', 'iwate', 'miyagi-2'],
  ...['akita', 'yamagata', 'fukushima', 'ibaraki', 'tochigi'],
]

/** A portal of its own whose mails go to a real server, and whose database the test can reach to let days pass. */
async function portalWithMail() {
  const mail = await mailServer()
  const portal = await startDemo({ SMTP_URL: mail.url }, inject('portal').filled)
  onTestFinished(() => portal.stop())
  const mailsTo = (key: string) => mail.received.filter(({ to }) => to.includes(`${key}@demo.example`))
  return { at: portal.address, databaseUrl: `file:${portal.database}`, mailsTo }
}

/** Those who take part work in one prefecture, so that few mails go out. */
async function moveTogether(databaseUrl: string) {
  const store = await openStore(databaseUrl)
  const emails = ['organiser', 'coordinator', 'colleague', ...others].map((key) => `${key}@demo.example`)
  await store.transact(async (tx) => {
    const people = await tx.select({ id: accounts.id }).from(accounts).where(inArray(accounts.email, emails))
    const ids = people.map(({ id }) => id)
    await tx.update(members).set({ prefecture: '37' }).where(inArray(members.accountId, ids))
  })
  await store.close()
}

/** The meeting is now one that ended an hour ago. */
async function letDayCome(databaseUrl: string, id: string) {
  const store = await openStore(databaseUrl)
  const endsAt = new Date(Date.now() - 60 * 60_000)
  const startsAt = new Date(endsAt.getTime() - 90 * 60_000)
  await store.transact((tx) =>
    tx.update(workshops).set({ startsAt, endsAt }).where(eq(workshops.id, id)).then(),
  )
  await store.close()
}

async function answer(page: Page, path: string, votes: [string, string]) {
  await page.goto(path)
  for (const [index, vote] of votes.entries()) await page.check(`[name="votes[${index}]"][value=${vote}]`)
  await press(page, t.poll.send)
  expect(await text(page)).toContain(t.flash.answered)
}

/** Somebody who signs in and registers by the same requests as a browser, without drawing the pages. */
async function registered(at: string, key: string, path: string) {
  const { request } = (await visitor({ at })).context()
  const send = (to: string, form: Record<string, string>) =>
    request.post(to, { form, headers: { origin: at } })
  await send('/login', { email: `${key}@demo.example`, password: demoPassword })
  const page = await send(`${path}/registration`, { pool: 'online' })
  expect(await page.text()).toContain(t.registration.seated(t.pools.online))
  return { leave: () => send(`${path}/leaving`, {}) }
}

test(
  'from the question which date to the certificate: twelve for ten seats, a seat passed on, a new time, minutes, a lesson',
  slow,
  async () => {
    const { at, databaseUrl, mailsTo } = await portalWithMail()
    const told = (key: string, letter: keyof typeof letters) =>
      vi.waitFor(
        () => {
          const found = mailsTo(key)
            .map(textOf)
            .find((words) => words.includes(letters[letter].line))
          expect(found, `${key}: ${letter}`).toBeDefined()
          return found!
        },
        { timeout: 60_000 },
      )
    await moveTogether(databaseUrl)
    const organiser = await member('organiser', { at, javaScriptEnabled: false })
    await organiser.goto('/workshops/new/poll')
    await organiser.fill('[name=title]', title)
    await organiser.fill('[name=aim]', '一つの事例から、できることを出し合います。')
    await organiser.fill('[name=options]', `${inDays(20)} 14:00\n${inDays(20)} 14:00`)
    await organiser.fill('[name=deadline]', inDays(10))
    await organiser.check('[name=format][value=online]')
    await organiser.fill('[name=onlineSeats]', '10')
    await organiser.selectOption('[name=prefecture]', '37')
    await press(organiser, t.poll.ask)
    expect(await text(organiser)).toContain(t.faults.options.equal)
    await organiser.fill('[name=options]', `${inDays(20)} 14:00\n${inDays(21)} 10:00-12:00`)
    await press(organiser, t.poll.ask)
    const poll = pathOf(organiser)
    const path = poll.replace('/poll', '')

    const coordinator = await member('coordinator', { at })
    const colleague = await member('colleague', { at })
    await answer(coordinator, poll, ['maybe', 'yes'])
    await answer(colleague, poll, ['no', 'yes'])
    await expectUsable(colleague, [320])
    await organiser.goto(poll)
    const best = organiser.locator('tr', { hasText: t.poll.best })
    expect(await best.innerText()).toContain(t.poll.tally(2, 0, 0))
    await best.getByRole('button', { name: t.poll.decide }).click()
    expect(pathOf(organiser)).toBe(path)

    const seats = []
    for (const key of others) seats.push(await registered(at, key, path))
    for (const [index, page] of [coordinator, colleague].entries()) {
      await page.goto(path)
      await press(page, t.registration.join)
      expect(await text(page)).toContain(t.registration.waiting(t.pools.online, index + 1))
    }
    await seats[2]!.leave()
    const offer = await told('coordinator', 'offered')
    expect(offer).toContain('（日本時間）までに答えてください')
    await coordinator.goto(new URL(/https?:\/\/\S+\/workshops\/[\w-]+/.exec(offer)![0]).pathname)
    await expectUsable(coordinator, [320])
    await press(coordinator, t.registration.confirm)
    expect(await text(coordinator)).toContain(t.registration.seated(t.pools.online))
    await colleague.reload()
    expect(await text(colleague)).toContain(t.registration.waiting(t.pools.online, 1))
    expect(await told('coordinator', 'seated')).toContain('METHOD:REQUEST')
    expect(await told('aomori', 'left')).toContain('METHOD:CANCEL')

    await coordinator.goto(`${path}/cases`)
    await coordinator.getByRole('radio', { name: '離婚が決まりそうな方' }).check()
    await press(coordinator, minutes.cases.submit)
    await organiser.goto(`${path}/edit`)
    await organiser.fill('[name=startsAt]', '11:00')
    await organiser.fill('[name=onlineSeats]', '9')
    await press(organiser, t.save)
    expect(await text(organiser)).toContain(t.errors.fewerSeats(10))
    await organiser.fill('[name=onlineSeats]', '10')
    await press(organiser, t.save)
    expect(await told('hokkaido', 'moved')).toContain('T110000')
    await organiser.goto(`${path}/cases`)
    await organiser.locator('[name=decision][value=agreed]').click()

    const id = path.split('/').at(-1)!
    await letDayCome(databaseUrl, id)
    await coordinator.goto(`${path}/room`)
    expect(await text(coordinator)).toContain('離婚が決まりそうな方')
    await expectUsable(coordinator, [320])
    await colleague.goto(`${path}/room`)
    expect(await text(colleague)).not.toContain('離婚が決まりそうな方')
    await organiser.goto(`${path}/attendance`)
    await organiser.locator('tr', { hasText: '見本 さくら' }).locator('[name=presence][value=came]').click()
    await organiser.getByRole('link', { name: t.day.close }).click()
    await press(organiser, t.day.close)
    await organiser.goto(`${path}/minutes`)
    await organiser.locator('main').getByRole('link', { name: minutes.write }).first().click()
    await organiser.fill('[name=decision]', '翌朝の担当を、受けた人が決める。')
    await organiser.fill('[name=lessonTitle]', lesson)
    await organiser.fill('[name=lesson]', '夜に受けた相談は、翌朝だれが電話するかを、その場で決めます。')
    await press(organiser, minutes.form.save)
    await organiser.getByRole('link', { name: minutes.close.open }).click()
    await press(organiser, minutes.close.submit)
    await expectUsableWithoutScript(organiser, [320])

    await colleague.goto(path)
    await colleague.locator('#outcomes ~ ol a[href^="/cases/"]').click()
    await colleague
      .locator('article', { hasText: cases.outcomeOf(title) })
      .getByRole('link', { name: cases.toLesson })
      .click()
    expect(await heading(colleague)).toBe(lesson)
    await told('coordinator', 'certificatesReady')
    await coordinator.goto(path)
    const file = await coordinator.request.get(`${path}/certificate.pdf`)
    const [address] = /\/verify\/[0-9A-Z]{16}/.exec((await file.body()).toString('latin1'))!
    const anybody = await visitor({ at })
    await anybody.goto(address)
    expect(await text(anybody)).toContain(t.certificate.verify.valid)
    expect(await button(colleague, t.people.open).count()).toBe(0)
  },
)
