import { and, count, eq, gt } from 'drizzle-orm'
import { postMatters, postReports } from '#db/schema/moderation.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { caseLock } from '#app/features/cases/index.server.ts'
import type { ReportInput } from './input.ts'
import { waitingMatter } from './matters.server.ts'
import { refuse } from './messages.ts'
import { mayReport } from './policy.ts'
import { readablePost } from './report.query.server.ts'
import { nextWorkingDay } from './working-days.server.ts'

const mostADay = 20
const dayMs = 24 * 60 * 60 * 1000

/**
 * Reports a post to the moderators, once a person while it waits; the same form a second time changes nothing. The
 * first report of a post opens its matter, and sets the day until which somebody decides. Answers the id of the matter.
 */
export async function reportPost(ctx: Context, caseId: string, input: ReportInput): Promise<string> {
  if (!mayReport(ctx.actor)) throw new AppError('forbidden')
  const reporterId = ctx.actor.id
  const { post: position, reason, note } = input
  return ctx.store.transact(async (tx) => {
    const place = { caseId, position }
    const post = await readablePost(tx, ctx, place)
    if (post.authorId === reporterId) throw refuse('closed', (t) => t.errors.ownPost)
    const at = ctx.now()
    const waiting = await waitingMatter(tx, place)
    if (waiting) {
      const sent = await sentBefore(tx, waiting.id, reporterId)
      if (sent && sent.reason === reason && sent.note === note) return waiting.id
      if (sent) throw refuse('closed', (t) => t.errors.reportedBefore)
    }
    if ((await sentSince(tx, reporterId, new Date(at.getTime() - dayMs))) >= mostADay)
      throw refuse('too-many', (t) => t.errors.tooManyReports)
    const matterId = waiting?.id ?? ctx.newId()
    if (!waiting) {
      await tx.insert(postMatters).values({
        ...{ id: matterId, ...place, authorId: post.authorId, askerId: post.askerId },
        ...{ state: 'reported', reason, openedAt: at, dueOn: nextWorkingDay(dayOf(at)), version: 0 },
      })
    }
    await tx.insert(postReports).values({ matterId, reporterId, reason, note, at })
    const event = waiting ? 'matter.joined' : 'matter.reported'
    await record(tx, ctx, { event, subjectId: matterId, detail: { reason }, anonymously: true })
    return matterId
  }, caseLock(caseId))
}

async function sentBefore(tx: Queries, matterId: string, reporterId: string) {
  const [sent] = await tx
    .select({ reason: postReports.reason, note: postReports.note })
    .from(postReports)
    .where(and(eq(postReports.matterId, matterId), eq(postReports.reporterId, reporterId)))
  return sent ?? null
}

async function sentSince(tx: Queries, reporterId: string, since: Date) {
  const [sent] = await tx
    .select({ reports: count() })
    .from(postReports)
    .where(and(eq(postReports.reporterId, reporterId), gt(postReports.at, since)))
  return sent!.reports
}
