import { expect, onTestFinished, test } from 'vitest'
import { jobs } from '#db/schema/core.ts'
import { openStore } from '#db/store.ts'
import { freshWorld, type World } from '#tests/world.ts'
import type { Context } from '../context.ts'
import { claimJob, enqueue, failJob, finishJob, keepLease, sweepJobs } from './queue.server.ts'
import { runNextJob } from './runner.server.ts'

const order = (ctx: Context, key: string, runAt?: Date) =>
  ctx.store.transact((tx) => enqueue(tx, ctx, { kind: 'greet', key, payload: { name: key }, runAt }))

const jobIn = async ({ store }: Pick<World, 'store'>) => (await store.read.select().from(jobs))[0]!

async function otherProcess({ system, databaseUrl }: World): Promise<Context> {
  const store = await openStore(databaseUrl)
  onTestFinished(store.close)
  return { ...system, store }
}

test('a job is done once, with what it was ordered with', async () => {
  const world = await freshWorld()
  const greeted: unknown[] = []
  const handlers = { greet: async (_ctx: Context, payload: unknown) => void greeted.push(payload) }
  await order(world.system, 'sakura')
  expect(await runNextJob(world.system, handlers)).toBe(true)
  expect(await runNextJob(world.system, handlers)).toBe(false)
  expect(greeted).toEqual([{ name: 'sakura' }])
  expect(await jobIn(world)).toMatchObject({ doneAt: world.clock.now(), failedAt: null, leasedUntil: null })
})

test('the same job ordered twice is one job', async () => {
  const { system, store } = await freshWorld()
  await order(system, 'sakura')
  await order(system, 'sakura')
  expect(await store.read.select().from(jobs)).toHaveLength(1)
})

test('a job waits for its time', async () => {
  const { system, clock } = await freshWorld()
  await order(system, 'sakura', new Date(clock.now().getTime() + 60_000))
  expect(await claimJob(system)).toBeNull()
  clock.advance(1, 'minutes')
  expect(await claimJob(system)).not.toBeNull()
})

test('two processes that work at once never run one job twice', async () => {
  const world = await freshWorld()
  const other = await otherProcess(world)
  const ran: string[] = []
  const handlers = {
    greet: async (_ctx: Context, { name }: Record<string, string>) => {
      ran.push(name!)
      await new Promise((resume) => setTimeout(resume, 1))
    },
  }
  for (let number = 0; number < 12; number++) await order(world.system, String(number))
  const work = async (ctx: Context) => {
    while (await runNextJob(ctx, handlers));
  }
  await Promise.all([work(world.system), work(other), work(world.system), work(other)])
  expect(ran).toHaveLength(12)
  expect(new Set(ran).size).toBe(12)
})

test('a job whose worker vanished is taken over after a minute, and the first has no say any more', async () => {
  const { system, clock, ...world } = await freshWorld()
  await order(system, 'sakura')
  const lost = (await claimJob(system))!
  clock.advance(60, 'seconds')
  expect(await claimJob(system)).toBeNull()
  clock.advance(1, 'seconds')
  const taken = (await claimJob(system))!
  expect(taken.id).toBe(lost.id)
  await finishJob(system, lost)
  expect(await jobIn(world)).toMatchObject({ doneAt: null })
  await finishJob(system, taken)
  expect(await jobIn(world)).toMatchObject({ doneAt: clock.now() })
})

test('a worker that is alive keeps its job', async () => {
  const { system, clock } = await freshWorld()
  await order(system, 'sakura')
  const job = (await claimJob(system))!
  for (let minute = 0; minute < 3; minute++) {
    clock.advance(50, 'seconds')
    await keepLease(system, job)
    expect(await claimJob(system)).toBeNull()
  }
})

test('a job that fails is tried again after 1, 2, 4 … minutes and given up after eight times', async () => {
  const { system, clock, ...world } = await freshWorld()
  await order(system, 'sakura')
  const pauses: number[] = []
  for (;;) {
    const job = await claimJob(system)
    if (!job) break
    await failJob(system, job, 'the mail server is away')
    const { runAt, failedAt } = await jobIn(world)
    if (failedAt) break
    const minutes = (runAt.getTime() - clock.now().getTime()) / 60_000
    pauses.push(minutes)
    clock.advance(minutes, 'minutes')
  }
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64])
  expect(await jobIn(world)).toMatchObject({
    attempts: 8,
    doneAt: null,
    lastError: 'the mail server is away',
  })
  clock.advance(365, 'days')
  expect(await claimJob(system)).toBeNull()
})

test('a handler that throws fails its job and is told to the log without stopping the others', async () => {
  const { system, logged, ...world } = await freshWorld()
  await order(system, 'sakura')
  const broken = {
    greet: async () => {
      throw new Error('no voice')
    },
  }
  expect(await runNextJob(system, broken)).toBe(true)
  expect(await jobIn(world)).toMatchObject({ attempts: 1, lastError: 'Error', leasedUntil: null })
  expect(logged).toMatchObject([{ msg: 'a job failed', job: 'greet', reason: 'Error' }])
})

test('a job that nobody knows fails like any other', async () => {
  const { system, ...world } = await freshWorld()
  await order(system, 'sakura')
  await runNextJob(system, {})
  expect(await jobIn(world)).toMatchObject({ attempts: 1, lastError: 'no-handler' })
})

test('jobs that were done a month ago are forgotten, others are kept', async () => {
  const { system, clock, store } = await freshWorld()
  await order(system, 'old')
  await finishJob(system, (await claimJob(system))!)
  clock.advance(31, 'days')
  await order(system, 'new')
  await finishJob(system, (await claimJob(system))!)
  await order(system, 'waiting')
  await sweepJobs(system)
  const keys = await store.read.select({ key: jobs.key }).from(jobs).orderBy(jobs.key)
  expect(keys.map(({ key }) => key)).toEqual(['new', 'waiting'])
})
