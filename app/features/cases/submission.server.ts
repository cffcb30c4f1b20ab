import { and, eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { findingsInSheet, openFindings } from './findings.server.ts'
import { messages } from './messages.ts'
import { mayEditCase, mayRecallCase } from './policy.ts'
import { missingFields } from './sheet.ts'

/**
 * Hands a case to the moderators. Throws invalid while something is missing or a finding is open, conflict when the
 * case is no longer what the author saw (`version`).
 */
export async function submitCase(ctx: Context, id: string, version: number) {
  await ctx.store.transact(async (tx) => {
    const [found] = await tx.select().from(cases).where(eq(cases.id, id))
    if (!found || !mayEditCase(ctx.actor, found)) throw new AppError('not-found')
    if (found.version !== version)
      throw new AppError(
        'conflict',
        messages.both((t) => t.errors.changed),
      )
    if (missingFields(found).length > 0)
      throw new AppError(
        'invalid',
        messages.both((t) => t.errors.incomplete),
      )
    const open = openFindings(findingsInSheet(found), found.dismissals)
    if (open.length > 0)
      throw new AppError(
        'invalid',
        messages.both((t) => t.errors.findings(open.length)),
      )
    await tx.update(cases).set({ state: 'in-review', submittedAt: ctx.now() }).where(unchanged(id, version))
    await record(tx, ctx, { event: 'case.submitted', subjectId: id, anonymously: found.anonymous === true })
  }, `case ${id}`)
}

/** Takes a case back while nobody has decided on it. */
export async function recallCase(ctx: Context, id: string) {
  await ctx.store.transact(async (tx) => {
    const [found] = await tx.select().from(cases).where(eq(cases.id, id))
    if (!found) throw new AppError('not-found')
    if (!mayRecallCase(ctx.actor, found))
      throw new AppError(
        'conflict',
        messages.both((t) => t.errors.notInReview),
      )
    const back = { state: 'draft' as const, submittedAt: null, version: found.version + 1 }
    await tx.update(cases).set(back).where(unchanged(id, found.version))
    await record(tx, ctx, { event: 'case.recalled', subjectId: id, anonymously: found.anonymous === true })
  }, `case ${id}`)
}

const unchanged = (id: string, version: number) => and(eq(cases.id, id), eq(cases.version, version))
