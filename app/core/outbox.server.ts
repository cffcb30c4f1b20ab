import { and, asc, inArray, isNull } from 'drizzle-orm'
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

/** Hands waiting events to the subscribers, oldest first, each once; answers how many there were. */
export async function drainOutbox(ctx: Context, subscribers: Subscriber[]): Promise<number> {
  if ((await waitingEvents(ctx.store.read, 1)).length === 0) return 0
  return ctx.store.transact(async (tx) => {
    const waiting = await waitingEvents(tx, batch)
    for (const { event, subjectId } of waiting) {
      for (const subscriber of subscribers) await subscriber(tx, ctx, { event, subjectId })
    }
    if (waiting.length > 0) {
      const ids = waiting.map(({ id }) => id)
      await tx
        .update(outboxEvents)
        .set({ handledAt: ctx.now() })
        .where(and(inArray(outboxEvents.id, ids), isNull(outboxEvents.handledAt)))
    }
    return waiting.length
  }, 'outbox')
}

const waitingEvents = (read: Queries, limit: number) =>
  read
    .select()
    .from(outboxEvents)
    .where(isNull(outboxEvents.handledAt))
    .orderBy(asc(outboxEvents.at), asc(outboxEvents.id))
    .limit(limit)
