import { isNull } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { auditEntries, outboxEvents } from '#db/schema/core.ts'
import { openStore } from '#db/store.ts'
import { freshWorld } from '#tests/world.ts'
import type { Context } from './context.ts'
import { drainOutbox, record, type Subscriber } from './outbox.server.ts'

const say = (ctx: Context, event: string, subjectId: string) =>
  ctx.store.transact((tx) => record(tx, ctx, { event, subjectId }))

function listener() {
  const heard: string[] = []
  const subscriber: Subscriber = async (_tx, _ctx, { event, subjectId }) => {
    heard.push(`${event} ${subjectId}`)
    await new Promise((resume) => setTimeout(resume, 1))
  }
  return { heard, subscriber }
}

test('what happened is handed on after the commit, oldest first, and stands in the audit chain', async () => {
  const { system, clock, store } = await freshWorld()
  const { heard, subscriber } = listener()
  await say(system, 'case.submitted', 'a')
  clock.advance(1, 'seconds')
  await say(system, 'case.approved', 'b')
  expect(await drainOutbox(system, [subscriber])).toBe(2)
  expect(heard).toEqual(['case.submitted a', 'case.approved b'])
  expect(await store.read.select({ event: auditEntries.event }).from(auditEntries)).toHaveLength(2)
})

test('nothing is handed on of a transaction that was rolled back', async () => {
  const { system } = await freshWorld()
  const { heard, subscriber } = listener()
  const failing = system.store.transact(async (tx) => {
    await record(tx, system, { event: 'case.submitted', subjectId: 'a' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await drainOutbox(system, [subscriber])).toBe(0)
  expect(heard).toEqual([])
})

test('each event is handed on once though two processes drain at once', async () => {
  const { system, databaseUrl } = await freshWorld()
  const other = await openStore(databaseUrl)
  onTestFinished(other.close)
  const { heard, subscriber } = listener()
  for (let number = 0; number < 20; number++) await say(system, 'case.answered', String(number))
  const drains = [system, { ...system, store: other }, system, { ...system, store: other }]
  const counts = await Promise.all(drains.map((ctx) => drainOutbox(ctx, [subscriber])))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20)
  expect(new Set(heard).size).toBe(20)
  expect(heard).toHaveLength(20)
})

test('an event whose subscriber fails is undone and waits for the next time, and holds up no other', async () => {
  const { system, store } = await freshWorld()
  const { heard, subscriber } = listener()
  await say(system, 'case.submitted', 'a')
  await say(system, 'case.approved', 'b')
  const broken: Subscriber = async (_tx, _ctx, { subjectId }) => {
    if (subjectId === 'a') throw new Error('no')
  }
  expect(await drainOutbox(system, [subscriber, broken])).toBe(1)
  const waiting = await store.read.select().from(outboxEvents).where(isNull(outboxEvents.handledAt))
  expect(waiting).toHaveLength(1)
  expect(await drainOutbox(system, [subscriber])).toBe(1)
  expect(heard.filter((said) => said === 'case.submitted a')).toHaveLength(2)
  expect(heard.filter((said) => said === 'case.approved b')).toHaveLength(1)
})
