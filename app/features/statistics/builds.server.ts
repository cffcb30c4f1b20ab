import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, inArray, lt, ne, or } from 'drizzle-orm'
import { type BuildStep, releaseBuilds } from '#db/schema/releases.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { isAppError } from '#app/core/errors.ts'
import { refuse } from './messages.ts'
import { isExposed } from './refusal.ts'

/** A builder that was not seen for so long is taken for dead. */
const leaseMs = 120_000
const waitingMs = 24 * 60 * 60 * 1000
const pollMs = 200
const seenMs = 1000
const lock = 'release builds'

export type Build = {
  id: string
  /** Says how far it is, for the page of the admins, and that the builder is alive. */
  progress: (step: BuildStep, done: number, of: number) => Promise<void>
}

/** Puts a draft on the list of those that are to be made. */
export async function lineUp(tx: Queries, ctx: Context, until: string): Promise<string> {
  const [id, now] = [ctx.newId(), ctx.now()]
  const ordered = { id, until, orderedAt: now, seenAt: now }
  await tx.insert(releaseBuilds).values({ ...ordered, state: 'waiting', done: 0, of: 0 })
  return id
}

/**
 * Does `work` when no other builder is at work, in this process or any other. Throws conflict when the order was done
 * by somebody else meanwhile.
 */
export async function inTurn<Result>(
  ctx: Context,
  until: string,
  order: string | undefined,
  work: (build: Build) => Promise<Result>,
): Promise<Result> {
  const id = order ?? (await ctx.store.transact((tx) => lineUp(tx, ctx, until)))
  while (!(await isFree(ctx)) || !(await begin(ctx, id))) await wait(pollMs)
  try {
    return await work({ id, progress: progressOf(ctx, id) })
  } catch (error) {
    await ctx.store.transact((tx) => end(tx, ctx, id, error))
    throw error
  }
}

const lastSeen = (ctx: Context) => new Date(ctx.now().getTime() - leaseMs)

const running = (read: Queries) =>
  read
    .select({ id: releaseBuilds.id, seenAt: releaseBuilds.seenAt })
    .from(releaseBuilds)
    .where(eq(releaseBuilds.state, 'running'))
    .then()

async function isFree(ctx: Context) {
  const last = lastSeen(ctx)
  return (await running(ctx.store.read)).every(({ seenAt }) => seenAt < last)
}

/** Takes the turn, and writes off builders that died; false when somebody else was faster. */
const begin = (ctx: Context, id: string) =>
  ctx.store.transact(async (tx) => {
    const now = ctx.now()
    const last = lastSeen(ctx)
    if ((await running(tx)).some(({ seenAt }) => seenAt >= last)) return false
    const { state, seenAt } = releaseBuilds
    const forgotten = new Date(now.getTime() - waitingMs)
    await tx
      .update(releaseBuilds)
      .set({ state: 'stopped', endedAt: now })
      .where(
        and(
          ne(releaseBuilds.id, id),
          or(eq(state, 'running'), and(eq(state, 'waiting'), lt(seenAt, forgotten))),
        ),
      )
    const [begun] = await tx
      .update(releaseBuilds)
      .set({ state: 'running', seenAt: now, endedAt: null, refusal: null, step: null })
      .where(and(eq(releaseBuilds.id, id), inArray(state, ['waiting', 'running', 'stopped'])))
      .returning({ id: releaseBuilds.id })
    if (!begun) throw refuse('conflict', (t) => t.errors.madeAlready)
    return true
  }, lock)

function progressOf(ctx: Context, id: string): Build['progress'] {
  let told = { step: '', at: 0 }
  return async (step, done, of) => {
    const now = ctx.now()
    if (step === told.step && now.getTime() - told.at < seenMs) return
    told = { step, at: now.getTime() }
    await ctx.store.transact((tx) => onlyIfMine(tx, id, { step, done, of, seenAt: now }))
  }
}

/** Nobody who was written off for dead may write any more. */
async function onlyIfMine(tx: Queries, id: string, set: Partial<typeof releaseBuilds.$inferInsert>) {
  const [mine] = await tx
    .update(releaseBuilds)
    .set(set)
    .where(and(eq(releaseBuilds.id, id), eq(releaseBuilds.state, 'running')))
    .returning({ id: releaseBuilds.id })
  if (!mine) throw refuse('conflict', (t) => t.errors.takenOver)
}

/** Together with the draft: either both are there or neither. */
export const endBuild = (tx: Queries, ctx: Context, { id }: Build, releaseId: string) =>
  onlyIfMine(tx, id, { state: 'built', releaseId, endedAt: ctx.now() })

async function end(tx: Queries, ctx: Context, id: string, error: unknown) {
  const refusal = isAppError(error) && error.said ? { said: error.said, ...namedBy(error) } : null
  await tx
    .update(releaseBuilds)
    .set({ state: refusal ? 'refused' : 'stopped', refusal, endedAt: ctx.now() })
    .where(and(eq(releaseBuilds.id, id), eq(releaseBuilds.state, 'running')))
}

const namedBy = (error: unknown) =>
  isExposed(error) ? { cells: error.cells, proposed: error.proposed } : { cells: [], proposed: [] }

/** Whether an order came to its end: the draft is there, or it was refused, which trying again would not change. */
export async function isSettled({ store }: Context, order: string): Promise<boolean> {
  const [found] = await store.read
    .select({ state: releaseBuilds.state })
    .from(releaseBuilds)
    .where(eq(releaseBuilds.id, order))
  return found?.state === 'built' || found?.state === 'refused'
}

/** Says of an order whose builder died that nobody works at it. */
export const writeOff = (ctx: Context, order: string) => ctx.store.transact((tx) => end(tx, ctx, order, null))
