import { eq } from 'drizzle-orm'
import { agendaItems } from '#db/schema/minutes.ts'
import type { Context } from '#app/core/context.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { record, type Subscriber } from '#app/core/outbox.server.ts'
import { wipeDeletedJob } from '#app/features/cases/index.server.ts'
import { holdLesson } from '#app/features/library/index.server.ts'
import { nothingWritten } from './item.ts'
import { minutesLock } from './lock.ts'

/** The kind of the job that ends what minutes say about a withdrawn case. */
export const forgetCaseJob = 'minutes.forget-case'

// By a job: here, the audit may be held already, and the lock of the minutes comes before it.
export const minutesFollow: Subscriber = async (tx, ctx, { event, subjectId }) => {
  if (event === 'case.withdrawn')
    await enqueue(tx, ctx, { kind: forgetCaseJob, key: subjectId, payload: { id: subjectId } })
}

/**
 * Deletes what minutes say about a withdrawn case, and closes the lessons made of it to readers; the item stays, as
 * withdrawn, and who runs the workshop is told. What deleted rows leave in files is wiped again.
 */
export async function forgetCase(ctx: Context, caseId: string) {
  const items = await ctx.store.read.select().from(agendaItems).where(eq(agendaItems.caseId, caseId))
  for (const { id, workshopId } of items) {
    await ctx.store.transact(async (tx) => {
      const [item] = await tx.select().from(agendaItems).where(eq(agendaItems.id, id))
      if (!item || item.withdrawnAt) return
      if (item.state === 'nominated') return void (await tx.delete(agendaItems).where(eq(agendaItems.id, id)))
      const gone = { ...nothingWritten, outcomeAt: null, withdrawnAt: ctx.now() }
      await tx.update(agendaItems).set(gone).where(eq(agendaItems.id, id))
      if (item.lessonId) await holdLesson(ctx, item.lessonId)
      await enqueue(tx, ctx, { kind: wipeDeletedJob, key: `item ${id}` })
      await record(tx, ctx, { event: 'workshop.case-withdrawn', subjectId: workshopId })
    }, minutesLock(workshopId))
  }
}
