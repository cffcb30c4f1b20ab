import { expect, test, vi } from 'vitest'
import { jobs } from '#db/schema/core.ts'
import { freshWorld } from '#tests/world.ts'
import { record } from '../outbox.server.ts'
import { enqueue } from './queue.server.ts'
import { runNextJob, startRunner } from './runner.server.ts'

test('a long job keeps its lease by a heartbeat', async () => {
  const { system, clock, store } = await freshWorld()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  await store.transact((tx) => enqueue(tx, system, { kind: 'long', key: 'one' }))
  const leasedUntil = async () => (await store.read.select().from(jobs))[0]!.leasedUntil!.getTime()
  const long = async () => {
    const before = await leasedUntil()
    clock.advance(20, 'seconds')
    vi.advanceTimersByTime(20_000)
    await vi.waitFor(async () => expect(await leasedUntil()).toBe(before + 20_000))
  }
  await runNextJob(system, { long })
  expect(await store.read.select().from(jobs)).toMatchObject([{ lastError: null, doneAt: clock.now() }])
})

test('the runner plans, hands on events and works through the jobs that follow', async () => {
  const { system, store } = await freshWorld()
  const steps: string[] = []
  const done = Promise.withResolvers<void>()
  await store.transact((tx) => record(tx, system, { event: 'case.approved', subjectId: 'a' }))
  const runner = startRunner(system, {
    timetable: async () => void steps.push('planned'),
    subscribers: [
      async (tx, ctx, { event }) => {
        steps.push(event)
        await enqueue(tx, ctx, { kind: 'tell', key: event })
      },
    ],
    handlers: {
      tell: async () => {
        steps.push('told')
        done.resolve()
      },
    },
  })
  await done.promise
  await runner.stop()
  expect(steps).toEqual(['planned', 'case.approved', 'told'])
})

test('a job of a slow kind holds up neither the events nor the other jobs', async () => {
  const { system, store } = await freshWorld()
  const [free, told] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const steps: string[] = []
  await store.transact((tx) => enqueue(tx, system, { kind: 'build', key: 'a' }))
  await store.transact((tx) => enqueue(tx, system, { kind: 'tell', key: 'b', runAt: system.now() }))
  const runner = startRunner(system, {
    timetable: async () => {},
    subscribers: [],
    slow: ['build'],
    handlers: {
      build: async () => {
        await free.promise
        steps.push('built')
      },
      tell: async () => {
        steps.push('told')
        told.resolve()
      },
    },
  })
  await told.promise
  free.resolve()
  await runner.stop()
  expect(steps).toEqual(['told', 'built'])
})

test('stopping waits for the job in hand and begins no other', async () => {
  const { system, store } = await freshWorld()
  for (const key of ['one', 'two']) await store.transact((tx) => enqueue(tx, system, { kind: 'slow', key }))
  const begun = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const runner = startRunner(system, {
    timetable: async () => {},
    subscribers: [],
    handlers: {
      slow: async () => {
        begun.resolve()
        await gate.promise
      },
    },
  })
  await begun.promise
  const stopped = runner.stop()
  gate.resolve()
  await stopped
  const all = await store.read.select().from(jobs)
  expect(all.filter(({ doneAt }) => doneAt !== null)).toHaveLength(1)
})

test('an event that a subscriber fails at is told to the log, and tried in the next round', async () => {
  const { system, store, logged } = await freshWorld()
  await store.transact((tx) => record(tx, system, { event: 'case.approved', subjectId: 'a' }))
  const done = Promise.withResolvers<void>()
  let attempts = 0
  const runner = startRunner(system, {
    timetable: async () => {},
    handlers: {},
    subscribers: [
      async () => {
        attempts++
        if (attempts === 1) throw new Error('not yet')
        done.resolve()
      },
    ],
  })
  await done.promise
  await runner.stop()
  expect(logged).toMatchObject([
    { msg: 'an event could not be handled', event: 'case.approved', reason: 'Error' },
  ])
})
