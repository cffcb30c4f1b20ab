import { asc, inArray, isNull, lt } from 'drizzle-orm'
import { isUnavailable, reasonOf } from '#db/errors.ts'
import { outboxEvents } from '#db/schema/core.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit, type AuditFact } from './audit.server.ts'
import type { Context } from './context.ts'

export type OutboxEvent = { event: string; subjectId: string }
/** Turns a committed event into rows (mails, jobs) in the transaction that marks it as handled. */
export type Subscriber = (tx: Queries, ctx: Context, event: OutboxEvent) => Promise<void>

const batch = 100

/** Says what happened: a link in the audit chain, and an event for those who act on it after the commit. */
export async function record(tx: Queries, ctx: Context, fact: AuditFact & { subjectId: string }) {
  const { event, subjectId } = fact
  await tx.insert(outboxEvents).values({ id: ctx.newId(), event, subjectId, at: ctx.now(), handledAt: null })
  await appendAudit(tx, ctx, fact)
}

/**
 * Hands waiting events to the subscribers, oldest first, each once; answers how many there were. What a subscriber
 * fails at is undone and logged, and holds up no other event.
 */
export async function drainOutbox(ctx: Context, subscribers: Subscriber[]): Promise<number> {
  if ((await waitingEvents(ctx.store.read, 1)).length === 0) return 0
  return ctx.store.transact(async (tx) => {
    const waiting = await waitingEvents(tx, batch)
    for (const { event, subjectId } of waiting) {
      for (const subscriber of subscribers) {
        await ctx.store
          .transact((inner) => subscriber(inner, ctx, { event, subjectId }))
          .catch((error: unknown) => notHandled(ctx, event, error))
      }
    }
    if (waiting.length > 0) {
      const ids = waiting.map(({ id }) => id)
      await tx.update(outboxEvents).set({ handledAt: ctx.now() }).where(inArray(outboxEvents.id, ids))
    }
    return waiting.length
  }, 'outbox')
}

function notHandled(ctx: Context, event: string, error: unknown) {
  if (isUnavailable(error)) throw error
  ctx.process.log.error({ event, reason: reasonOf(error) }, 'an event could not be handled')
}

const keptMs = 30 * 24 * 60 * 60 * 1000

/** Forgets events that were handled a month ago. */
export async function sweepOutbox(ctx: Context) {
  const before = new Date(ctx.now().getTime() - keptMs)
  await ctx.store.transact((tx) => tx.delete(outboxEvents).where(lt(outboxEvents.handledAt, before)).then())
}

const waitingEvents = (read: Queries, limit: number) =>
  read
    .select()
    .from(outboxEvents)
    .where(isNull(outboxEvents.handledAt))
    .orderBy(asc(outboxEvents.at), asc(outboxEvents.id))
    .limit(limit)
