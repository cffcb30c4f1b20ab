import { expect, test } from 'vitest'
import { jobs, mails } from '#db/schema/core.ts'
import { mailServer } from '#tests/mail-server.ts'
import { freshWorld, type World } from '#tests/world.ts'
import type { Context } from '../context.ts'
import { htmlOf } from './html.ts'
import { runNextJob } from '../jobs/runner.server.ts'
import {
  countMailsAbout,
  forgetMailsAbout,
  mailJob,
  newestMails,
  queueMail,
  sendQueuedMail,
  smtpSender,
} from './mail.server.ts'

const letter = {
  recipient: 'sakura@test.example',
  confidential: false,
  subject: '[つなぐ] 返信がありました',
  body: '事例に返信がありました。\n\nhttps://portal.test.example/cases/1\n',
}
const from = 'portal@test.example'
const write = (ctx: Context) => ctx.store.transact((tx) => queueMail(tx, ctx, letter))
const mailIn = async ({ store }: Pick<World, 'store'>) => (await store.read.select().from(mails))[0]!
const sendingTo = (url: string) => {
  const send = smtpSender(url, from)
  return { [mailJob]: (ctx: Context, { id }: Record<string, string>) => sendQueuedMail(ctx, send, id!) }
}

test('a queued mail is sent once, in Japanese, with a name of its own', async () => {
  const { system, clock, ...world } = await freshWorld()
  const server = await mailServer()
  await write(system)
  await runNextJob(system, sendingTo(server.url))
  expect(server.received).toMatchObject([{ from, to: [letter.recipient] }])
  const { id, sentAt, lastError } = await mailIn(world)
  expect({ sentAt, lastError }).toEqual({ sentAt: clock.now(), lastError: null })
  const { head, body } = server.received[0]!
  expect(head).toContain(`Message-ID: <${id}@test.example>`)
  expect(head).toContain('Content-Type: multipart/alternative')
  expect(head).not.toContain('List-Unsubscribe')
  expect(body).toContain('Content-Type: text/plain; charset=utf-8')
  expect(body).toContain(letter.body.trimEnd())
  expect(body).toContain('<p><a href="https://portal.test.example/cases/1">')

  await sendQueuedMail(system, smtpSender(server.url, from), id)
  expect(server.received).toHaveLength(1)
})

test('what could be markup in a mail is text in its HTML, and the address that stops it stands in its head', async () => {
  expect(htmlOf('<b>', 'a <b> & "c"\n\nhttps://portal.test.example/?a=1&b=2\n\n--\nend')).toContain(
    `<p>a &lt;b&gt; &amp; &quot;c&quot;</p>\n<p><a href="https://portal.test.example/?a=1&amp;b=2">`,
  )
  const { system, store } = await freshWorld()
  const server = await mailServer()
  const unsubscribe = 'https://portal.test.example/unsubscribe/a.b.c'
  await store.transact((tx) => queueMail(tx, system, { ...letter, unsubscribe }))
  await runNextJob(system, sendingTo(server.url))
  const { head, body } = server.received[0]!
  expect(head.replaceAll(/\r\n\s+/g, ' ')).toContain(`List-Unsubscribe: <${unsubscribe}>`)
  expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(body).not.toContain('unsubscribe')
})

test('a mail that was refused keeps only the code of the refusal and is sent when the server takes it', async () => {
  const { system, clock, logged, ...world } = await freshWorld()
  const server = await mailServer()
  const handlers = sendingTo(server.url)
  await write(system)
  server.refuse(451)
  await runNextJob(system, handlers)
  expect(server.received).toEqual([])
  expect(await mailIn(world)).toMatchObject({ sentAt: null, lastError: '451' })
  expect(JSON.stringify([logged, await world.store.read.select().from(jobs)])).not.toContain('@')

  server.refuse(null)
  expect(await runNextJob(system, handlers)).toBe(false)
  clock.advance(1, 'minutes')
  await runNextJob(system, handlers)
  expect(server.received).toHaveLength(1)
  expect(await mailIn(world)).toMatchObject({ sentAt: clock.now(), lastError: null })
})

test('a server that is not there is named by its code', async () => {
  const { system, ...world } = await freshWorld()
  await write(system)
  await runNextJob(system, sendingTo('smtp://127.0.0.1:1'))
  expect(await mailIn(world)).toMatchObject({ sentAt: null, lastError: 'ESOCKET' })
})

test('without a mail server a mail waits on the outbox page and no job is ordered', async () => {
  const { system, store } = await freshWorld()
  await write({ ...system, process: { ...system.process, mailIsSent: false } })
  expect(await store.read.select().from(jobs)).toEqual([])
  expect(await newestMails(store.read, 10)).toMatchObject([{ recipient: letter.recipient, sentAt: null }])
})

test('no mail leaves of a transaction that was rolled back', async () => {
  const { system, store } = await freshWorld()
  const failing = store.transact(async (tx) => {
    await queueMail(tx, system, letter)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await store.read.select().from(mails)).toEqual([])
  expect(await store.read.select().from(jobs)).toEqual([])
})

test('a mail goes with what one of its links leads to, and no other mail does', async () => {
  const { system, store } = await freshWorld()
  const [one, other] = [system.newId(), system.newId()]
  const about = (...paths: string[]) =>
    store.transact((tx) => queueMail(tx, system, { ...letter, body: paths.join('\n') }))
  await about(`https://portal.test.example/cases/${one}`)
  await about(`https://portal.test.example/cases/${one}/consent?then=/cases/${other}`)
  await about(`https://portal.test.example/cases/${other}`, `https://portal.test.example/cases/${other}`)
  await about('https://portal.test.example/')
  expect(await countMailsAbout(store.read, [one])).toBe(2)
  expect(await countMailsAbout(store.read, [one, other])).toBe(3)
  await store.transact((tx) => forgetMailsAbout(tx, [one]))
  const left = await store.read.select({ body: mails.body }).from(mails).orderBy(mails.body)
  expect(left.map(({ body }) => body.split('\n').length)).toEqual([1, 2])
  expect(await countMailsAbout(store.read, [one])).toBe(0)
  expect(await countMailsAbout(store.read, [other])).toBe(1)
})
