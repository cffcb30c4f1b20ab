import { asc, inArray, isNull, lt, sql } from 'drizzle-orm'
import { isUnavailable, reasonOf } from '#db/errors.ts'
import { prepared } from '#db/prepared.ts'
import { outboxEvents } from '#db/schema/core.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit, type AuditFact } from './audit.server.ts'
import type { Context } from './context.ts'

export type OutboxEvent = {
  event: string
  subjectId: string
  /** The one part of the subject that is new; null when any part may be another. */
  itemId: string | null
}
/** Turns a committed event into rows (mails, jobs) in the transaction that marks it as handled. */
export type Subscriber = (tx: Queries, ctx: Context, event: OutboxEvent) => Promise<void>

const batch = 100

/** Says what happened: a link in the audit chain, and an event for those who act on it after the commit. */
export async function record(
  tx: Queries,
  ctx: Context,
  { itemId, ...fact }: AuditFact & { subjectId: string; itemId?: string },
) {
  const { event, subjectId } = fact
  const row = { id: ctx.newId(), event, subjectId, itemId: itemId ?? null, at: ctx.now(), handledAt: null }
  await tx.insert(outboxEvents).values(row)
  await appendAudit(tx, ctx, fact)
}

/**
 * Hands waiting events to the subscribers, oldest first, each once; answers how many were handled. What fails is
 * undone, logged and tried again at the next call, and holds up no other event.
 */
export async function drainOutbox(ctx: Context, subscribers: Subscriber[]): Promise<number> {
  if ((await waitingEvents(ctx.store.read, { limit: 1 })).length === 0) return 0
  return ctx.store.transact(async (tx) => {
    const handled: string[] = []
    for (const waiting of await waitingEvents(tx, { limit: batch })) {
      if (await handOn(ctx, waiting, subscribers)) handled.push(waiting.id)
    }
    if (handled.length > 0) {
      await tx.update(outboxEvents).set({ handledAt: ctx.now() }).where(inArray(outboxEvents.id, handled))
    }
    return handled.length
  }, 'outbox')
}

async function handOn(ctx: Context, { event, subjectId, itemId }: OutboxEvent, subscribers: Subscriber[]) {
  try {
    await ctx.store.transact(async (tx) => {
      for (const subscriber of subscribers) await subscriber(tx, ctx, { event, subjectId, itemId })
    })
    return true
  } catch (error) {
    if (isUnavailable(error)) throw error
    ctx.process.log.error({ event, reason: reasonOf(error) }, 'an event could not be handled')
    return false
  }
}

const rowsAtOnce = 500

/** Says the same of many things, for those who act on it; the audit has one entry for all of it (`record`). */
export async function announce(tx: Queries, ctx: Context, event: string, subjectIds: readonly string[]) {
  for (let from = 0; from < subjectIds.length; from += rowsAtOnce) {
    const rows = subjectIds
      .slice(from, from + rowsAtOnce)
      .map((subjectId) => ({ id: ctx.newId(), event, subjectId, at: ctx.now(), handledAt: null }))
    await tx.insert(outboxEvents).values(rows)
  }
}

const keptMs = 30 * 24 * 60 * 60 * 1000

/** Forgets events that were handled a month ago. */
export async function sweepOutbox(ctx: Context) {
  const before = new Date(ctx.now().getTime() - keptMs)
  await ctx.store.transact((tx) => tx.delete(outboxEvents).where(lt(outboxEvents.handledAt, before)).then())
}

const waitingEvents = prepared<{ limit: number }, typeof outboxEvents.$inferSelect>((read) =>
  read
    .select()
    .from(outboxEvents)
    .where(isNull(outboxEvents.handledAt))
    .orderBy(asc(outboxEvents.at), asc(outboxEvents.id))
    .limit(sql.placeholder('limit')),
)
