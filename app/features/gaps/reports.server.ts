import { and, count, eq } from 'drizzle-orm'
import { gapReports } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import { prefectureOf } from '#db/reference/areas.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { screenParts } from '#app/features/anonymisation/index.server.ts'
import { unresolved } from '#app/features/anonymisation/index.ts'
import { profileOf } from '#app/features/members/index.server.ts'
import type { ReportInput, SendingInput } from './input.ts'
import { refuse } from './messages.ts'
import { mayReport } from './policy.ts'
import { takeVoice, voiceOf } from './voices.server.ts'

// One person's reports must not fill the queue of all.
const mostWaiting = 30

/**
 * Keeps a report as a draft that only its reporter sees. Saving a report that was sent changes nothing. Throws
 * not-found for somebody else's.
 */
export async function saveReport(ctx: Context, input: ReportInput) {
  if (!mayReport(ctx.actor)) throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  const { id, dismissals, replace: _replace, ...told } = input
  const sheet = {
    ...told,
    dismissals: dismissals.filter(({ reason }) => reason.trim() !== ''),
    prefecture: prefectureOf(told.area)!,
    savedAt: ctx.now(),
  }
  await ctx.store.transact(async (tx) => {
    const voiceId = await takeVoice(tx, ctx, accountId)
    const [found] = await tx.select().from(gapReports).where(eq(gapReports.id, id))
    if (found && found.voiceId !== voiceId) throw new AppError('not-found')
    if (!found) await tx.insert(gapReports).values({ ...sheet, id, voiceId, state: 'draft' })
    else if (found.state === 'draft') await tx.update(gapReports).set(sheet).where(eq(gapReports.id, id))
  }, `gap report ${id}`)
}

/**
 * Hands a report to the moderators; a second time changes nothing. Bodies that may employ the reporter are kept from
 * it until enough people told the same, unless the reporter says otherwise. Throws invalid while a finding is open.
 */
export async function sendReport(ctx: Context, id: string, { ownBody }: SendingInput) {
  if (!mayReport(ctx.actor)) throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  const report = await ownReport(ctx.store.read, accountId, id)
  if (report.state !== 'draft') return
  const open = unresolved(await screenParts(ctx, [{ part: 'text', text: report.text }]), report.dismissals)
  if (open.length > 0) throw refuse('invalid', (t) => t.errors.findings(open.length))
  const { prefecture } = (await profileOf(ctx.store.read, accountId)) ?? { prefecture: null }
  await ctx.store.transact(async (tx) => {
    if ((await waitingOf(tx, report.voiceId)) >= mostWaiting)
      throw refuse('too-many', (t) => t.errors.tooManyWaiting(mostWaiting))
    const sent = await tx
      .update(gapReports)
      .set({ state: 'waiting', sentAt: ctx.now(), maskedFor: ownBody ? null : prefecture })
      .where(and(eq(gapReports.id, id), eq(gapReports.state, 'draft')))
      .returning({ id: gapReports.id })
    if (sent.length > 0) await record(tx, ctx, { event: 'gap.reported', subjectId: id, anonymously: true })
  }, `gap report ${id}`)
}

async function waitingOf(read: Queries, voiceId: string) {
  const mine = and(eq(gapReports.voiceId, voiceId), eq(gapReports.state, 'waiting'))
  const [row] = await read.select({ waiting: count() }).from(gapReports).where(mine)
  return row!.waiting
}

/** Throws away a draft; what was sent stays. */
export async function deleteReport(ctx: Context, id: string) {
  if (!mayReport(ctx.actor)) throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  await ctx.store.transact(async (tx) => {
    const report = await ownReport(tx, accountId, id)
    if (report.state !== 'draft') throw refuse('closed', (t) => t.errors.alreadySent)
    await tx.delete(gapReports).where(eq(gapReports.id, id))
  }, `gap report ${id}`)
}

/** A report of this account. Throws not-found for any other. */
export async function ownReport(read: Queries, accountId: string, id: string) {
  const voiceId = await voiceOf(read, accountId)
  const [report] = voiceId
    ? await read
        .select()
        .from(gapReports)
        .where(and(eq(gapReports.id, id), eq(gapReports.voiceId, voiceId)))
    : []
  if (!report) throw new AppError('not-found')
  return report
}
