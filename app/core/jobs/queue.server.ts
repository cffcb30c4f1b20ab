import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray, isNull, lt, lte, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { jobs } from '#db/schema/core.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '../context.ts'

export type Job = {
  id: string
  kind: string
  payload: Record<string, string>
  leaseId: string
  attempts: number
}

/** Why a job failed, as a word that may be logged and stored. */
export class JobFailure extends Error {
  override name = 'JobFailure'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const leaseMs = 60_000
const attemptsLimit = 8
const oldMs = 30 * 24 * 60 * 60 * 1000

export type Order = { kind: string; key: string; payload?: Record<string, string>; runAt?: Date }

/** Orders a job; the same kind and key a second time changes nothing. */
export const enqueue = (tx: Queries, ctx: Context, order: Order) => enqueueAll(tx, ctx, [order])

export async function enqueueAll(tx: Queries, ctx: Context, orders: readonly Order[]) {
  const rows = orders.map(({ kind, key, payload = {}, runAt }) => ({
    ...{ id: ctx.newId(), kind, key, payload },
    ...{ runAt: runAt ?? ctx.now(), attempts: 0 },
  }))
  await tx.insert(jobs).values(rows).onConflictDoNothing()
}

/** Leases the next due job of a lane for a minute, so that no other process takes it. Null when none is due. */
export async function claimJob(ctx: Context, lane: Lane = allKinds): Promise<Job | null> {
  const nextDue = async (read: Queries, now: Date) => (await lane(read, { now }))[0]
  if (!(await nextDue(ctx.store.read, ctx.now()))) return null
  return ctx.store.transact(async (tx) => {
    const now = ctx.now()
    const due = await nextDue(tx, now)
    if (!due) return null
    const lease = { leaseId: randomUUID(), leasedUntil: new Date(now.getTime() + leaseMs) }
    const [claimed] = await tx.update(jobs).set(lease).where(eq(jobs.id, due.id)).returning()
    return { ...claimed!, leaseId: lease.leaseId }
  }, 'jobs')
}

const now = sql.param(sql.placeholder('now'), jobs.runAt)
const dueFirst = (ofKinds?: SQL) =>
  prepared<{ now: Date }, { id: string }>((read) =>
    read
      .select({ id: jobs.id })
      .from(jobs)
      .where(
        and(
          ...[isNull(jobs.doneAt), isNull(jobs.failedAt), lte(jobs.runAt, now), ofKinds],
          or(isNull(jobs.leasedUntil), lt(jobs.leasedUntil, now)),
        ),
      )
      .orderBy(asc(jobs.runAt))
      .limit(1),
  )

/** Jobs that are worked through one after the other. */
export type Lane = ReturnType<typeof dueFirst>
const allKinds = dueFirst()

/** One lane for what takes long, and one for all else, which does not wait for it. */
export const lanesOf = (slow: readonly string[]): { quick: Lane; aside: Lane } => ({
  quick: dueFirst(notInArray(jobs.kind, [...slow])),
  aside: dueFirst(inArray(jobs.kind, [...slow])),
})

const held = (job: Job) => and(eq(jobs.id, job.id), eq(jobs.leaseId, job.leaseId))

export async function finishJob(ctx: Context, job: Job) {
  await ctx.store.transact((tx) =>
    tx.update(jobs).set({ doneAt: ctx.now(), leasedUntil: null }).where(held(job)).then(),
  )
}

/** Tries again after a growing pause (1, 2, 4 … minutes), and gives up after eight attempts. */
export async function failJob(ctx: Context, job: Job, reason: string) {
  const attempts = job.attempts + 1
  const runAt = new Date(ctx.now().getTime() + 60_000 * 2 ** (attempts - 1))
  const failedAt = attempts >= attemptsLimit ? ctx.now() : null
  await ctx.store.transact((tx) =>
    tx
      .update(jobs)
      .set({ attempts, runAt, failedAt, leasedUntil: null, lastError: reason.slice(0, 200) })
      .where(held(job))
      .then(),
  )
}

export async function keepLease(ctx: Context, job: Job) {
  const leasedUntil = new Date(ctx.now().getTime() + leaseMs)
  await ctx.store.transact((tx) => tx.update(jobs).set({ leasedUntil }).where(held(job)).then())
}

/** Forgets jobs that were done a month ago. */
export async function sweepJobs(ctx: Context) {
  const before = new Date(ctx.now().getTime() - oldMs)
  await ctx.store.transact((tx) => tx.delete(jobs).where(lt(jobs.doneAt, before)).then())
}
