import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { mails } from '#db/schema/core.ts'
import { runNextJob } from '#app/core/jobs/runner.server.ts'
import { mailJob, sendQueuedMail, smtpSender } from '#app/core/mail/mail.server.ts'
import { drainOutbox } from '#app/core/outbox.server.ts'
import {
  closeAttendance,
  inviteMembers,
  leave,
  markAttendance,
  register,
  remindOfWorkshops,
} from '#app/features/workshops/index.server.ts'
import { sayNo } from '#app/features/workshops/registration.server.ts'
import { changeWorkshop } from '#app/features/workshops/planning.server.ts'
import { callOff } from '#app/features/workshops/call-off.server.ts'
import { answerPoll, decidePoll } from '#app/features/workshops/poll.server.ts'
import type { Context } from '#app/core/context.ts'
import { decoded, mailServer, type Received } from '#tests/mail-server.ts'
import { askedDates, onlineWorkshop, plan, workshopRowOf } from '#tests/workshops-world.ts'
import { emailOf, freshWorld, type World } from '#tests/world.ts'
import { workshopMails } from './workshop-mails.server.ts'

test('seat, waitlist, an offer with its time, leaving and a new time are each told once, by one link and no title', async () => {
  const world = await freshWorld()
  const { as, store, system } = world
  const id = await onlineWorkshop(world, 1)
  await register(as('sakura'), id, 'online')
  await register(as('kaede'), id, 'online')
  await leave(as('sakura'), id)
  const online = { format: 'online', roomSeats: '', place: '', onlineSeats: '1' }
  await changeWorkshop(as('takeru'), id, plan({ ...online, version: '1', startsAt: '16:00' }))
  await Promise.all([1, 2].map(() => drainOutbox(system, [workshopMails])))
  const sent = await store.read.select().from(mails)
  const told = (name: string) =>
    sent.filter(({ recipient }) => recipient === emailOf(name)).map(({ subject }) => subject)
  expect(told('sakura').sort()).toEqual(
    ['[つなぐ] 事例研究会に申し込みました', '[つなぐ] 事例研究会の申し込みを取り消しました'].sort(),
  )
  expect(told('kaede').sort()).toEqual(
    [
      '[つなぐ] 事例研究会の待ちに入りました',
      '[つなぐ] 事例研究会の席が空きました',
      '[つなぐ] 事例研究会の日時か場所が変わりました',
    ].sort(),
  )
  const offer = sent.find(({ subject }) => subject.includes('席が空きました'))
  expect(offer?.body).toContain('2026年11月26日（木） 10:00（日本時間）までに答えてください。')
  const { title, roomLink } = await workshopRowOf(world, id)
  for (const { subject, body } of sent) {
    expect(subject + body).not.toContain(title)
    expect(body).not.toContain(roomLink)
    expect(body.match(/https:\/\/\S*/g)).toEqual([`https://portal.test.example/workshops/${id}`])
  }
})

/** The calendar part of a mail as it came over the wire: the method of its MIME part, and the file. */
function calendarIn({ raw }: Received) {
  const [, method, written] =
    /Content-Type: text\/calendar; charset=utf-8; method=(\w+)[^]*?\r\n\r\n([^]*?)\r\n--/.exec(raw) ?? []
  if (!written) return null
  const file = decoded(written)
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  expect(calendar.getFirstPropertyValue('method')).toBe(method)
  return { method, uid: event.uid, sequence: event.sequence, start: String(event.startDate), file }
}

async function deliver({ system }: Pick<World, 'system'>, url: string) {
  const send = smtpSender(url, 'portal@test.example')
  while ((await drainOutbox(system, [workshopMails])) > 0);
  const handlers = {
    [mailJob]: (ctx: Context, { id }: Record<string, string>) => sendQueuedMail(ctx, send, id!),
  }
  while (await runNextJob(system, handlers));
}

test('calendars get REQUEST with a seat and a new time, CANCEL on leaving and call-off, each newer than the last', async () => {
  const world = await freshWorld()
  const server = await mailServer()
  const { as } = world
  const id = await onlineWorkshop(world, 1)
  const online = { format: 'online', roomSeats: '', place: '', onlineSeats: '1' }
  const steps: (() => Promise<unknown>)[] = [
    () => register(as('sakura'), id, 'online'),
    () => register(as('kaede'), id, 'online'),
    () => leave(as('sakura'), id),
    () => register(as('kaede'), id, 'online'),
    () => changeWorkshop(as('takeru'), id, plan({ ...online, version: '1', startsAt: '16:00' })),
    () => leave(as('kaede'), id),
    () => register(as('sakura'), id, 'online'),
    () => callOff(as('takeru'), id),
  ]
  for (const step of steps) {
    await step()
    await deliver(world, server.url)
  }
  const told = (name: string) =>
    server.received
      .filter(({ to }) => to.includes(emailOf(name)))
      .flatMap((mail) => calendarIn(mail) ?? [])
      .map(({ method, sequence, start }) => [method, sequence, start.slice(11, 16)])
  expect(told('sakura')).toEqual([
    ['REQUEST', 0, '14:00'],
    ['CANCEL', 1, '14:00'],
    ['REQUEST', 3, '16:00'],
    ['CANCEL', 4, '16:00'],
  ])
  expect(told('kaede')).toEqual([
    ['REQUEST', 0, '14:00'],
    ['REQUEST', 1, '16:00'],
    ['CANCEL', 2, '16:00'],
  ])
  const { roomLink } = await workshopRowOf(world, id)
  for (const mail of server.received) expect(calendarIn(mail)?.file ?? '').not.toContain(roomLink)
})

test('who left before the mail was written gets no invitation after the end', async () => {
  const world = await freshWorld()
  const server = await mailServer()
  const id = await onlineWorkshop(world, 1)
  await register(world.as('sakura'), id, 'online')
  await leave(world.as('sakura'), id)
  await deliver(world, server.url)
  const methods = server.received.map((mail) => calendarIn(mail)?.method)
  expect(methods).toEqual(['CANCEL', 'CANCEL'])
})

test('a poll and its date are told by one link to those who may come, and to nobody of another prefecture', async () => {
  const world = await freshWorld()
  const { as, store, system } = world
  as('sakura')
  as('mamoru', { role: 'official', level: 'national' })
  const id = await askedDates(as('takeru', 'organiser'))
  await askedDates(as('takeru'), { prefecture: '13' })
  await decidePoll(as('takeru'), id, 0)
  while ((await drainOutbox(system, [workshopMails])) > 0);
  const sent = await store.read.select().from(mails)
  expect(sent.map(({ recipient }) => recipient).sort()).toEqual(
    ['sakura', 'sakura', 'takeru', 'takeru'].map(emailOf),
  )
  expect(sent.flatMap(({ body }) => body.match(/https:\/\/\S*/g)).sort()).toEqual([
    ...Array<string>(2).fill(`https://portal.test.example/workshops/${id}`),
    ...Array<string>(2).fill(`https://portal.test.example/workshops/${id}/poll`),
  ])
})

test('who was asked and is silent is asked once more two days before the end, and nobody else; who came gets word of the certificate', async () => {
  const world = await freshWorld()
  const { as, clock, store, system } = world
  for (const name of ['sakura', 'kaede', 'minato']) as(name)
  const poll = await askedDates(as('takeru', 'organiser'), { deadline: '2026-11-28' })
  await answerPoll(as('sakura'), poll, { votes: ['yes', 'no'], comment: '' })
  const id = await onlineWorkshop(world, 5)
  await inviteMembers(as('takeru'), id, { emails: ['sakura', 'kaede', 'minato'].map(emailOf) })
  await register(as('sakura'), id, 'online')
  await sayNo(as('kaede'), id)
  const told = async (letter: string) => {
    while ((await drainOutbox(system, [workshopMails])) > 0);
    const sent = await store.read.select().from(mails)
    return sent.filter(({ subject }) => subject.includes(letter)).map(({ recipient }) => recipient)
  }
  expect((await told('招かれました')).sort()).toEqual(['kaede', 'minato', 'sakura'].map(emailOf))
  for (const moment of [
    '2026-11-26T09:00:00+09:00',
    '2026-11-27T09:00:00+09:00',
    '2026-12-06T09:00:00+09:00',
  ]) {
    clock.set(moment)
    await remindOfWorkshops(system)
    await remindOfWorkshops(system)
  }
  const silent = await told('日程の希望を、まだ受け取って')
  expect(silent.sort()).toEqual(['kaede', 'minato', 'takeru'].map(emailOf))
  expect(await told('答えを、まだ受け取って')).toEqual([emailOf('minato')])
  clock.set('2026-12-08T16:00:00+09:00')
  await markAttendance(as('takeru'), id, { person: as('sakura').actor.id, presence: 'came' })
  await closeAttendance(as('takeru'), id)
  expect(await told('参加証明書')).toEqual([emailOf('sakura')])
})

test('a workshop that was called off asks nobody any more', async () => {
  const world = await freshWorld()
  const { as, clock, store, system } = world
  const id = await onlineWorkshop(world, 5)
  as('sakura')
  await inviteMembers(as('takeru'), id, { emails: [emailOf('sakura')] })
  clock.set('2026-12-06T09:00:00+09:00')
  await remindOfWorkshops(system)
  await callOff(as('takeru'), id)
  while ((await drainOutbox(system, [workshopMails])) > 0);
  const sent = await store.read.select().from(mails)
  expect(sent.map(({ subject }) => subject)).toEqual(['[つなぐ] 事例研究会に招かれました'])
})
