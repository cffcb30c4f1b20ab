import { and, count, eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { hasConsent } from './consent.server.ts'
import { findingsInSheet, openFindings } from './findings.server.ts'
import { caseLock } from './lock.ts'
import { refuse } from './messages.ts'
import { isAuthorOf, mayEditCase, mayRecallCase } from './policy.ts'
import { missingFields } from './sheet.ts'
import { unchanged } from './unchanged.server.ts'

// One person's cases must not fill the queue of all.
const mostWaiting = 10

/**
 * Hands a case to the moderators; a second time changes nothing. Throws invalid while something is missing or a
 * finding is open, conflict when the case is no longer what the author saw (`version`).
 */
export async function submitCase(ctx: Context, id: string, version: number) {
  const [found] = await ctx.store.read.select().from(cases).where(eq(cases.id, id))
  if (!found || !isAuthorOf(ctx.actor, found)) throw new AppError('not-found')
  if (found.state === 'in-review' && found.version === version) return
  if (!mayEditCase(ctx.actor, found)) throw refuse('closed', (t) => t.errors.notEditable)
  if (found.version !== version) throw refuse('conflict', (t) => t.errors.changed)
  if ((await waitingOf(ctx.store.read, found.authorId)) >= mostWaiting)
    throw refuse('too-many', (t) => t.errors.tooManyWaiting(mostWaiting))
  if (missingFields(found).length > 0) throw refuse('invalid', (t) => t.errors.incomplete)
  if (!(await hasConsent(ctx.store.read, ctx, id))) throw refuse('invalid', (t) => t.errors.consentNeeded)
  const open = openFindings(await findingsInSheet(ctx, found), found.dismissals)
  if (open.length > 0) throw refuse('invalid', (t) => t.errors.findings(open.length))

  await ctx.store.transact(async (tx) => {
    const sent = { state: 'in-review' as const, submittedAt: ctx.now() }
    const changed = await tx.update(cases).set(sent).where(unchanged(found)).returning({ id: cases.id })
    if (changed.length === 0) throw refuse('conflict', (t) => t.errors.changed)
    // Until it is published the author may still choose to stay anonymous, so no record names them.
    await record(tx, ctx, { event: 'case.submitted', subjectId: id, anonymously: true })
  })
}

async function waitingOf(read: Queries, authorId: string) {
  const mine = and(eq(cases.authorId, authorId), eq(cases.state, 'in-review'))
  const [row] = await read.select({ waiting: count() }).from(cases).where(mine)
  return row!.waiting
}

/** Takes a case back while nobody has decided on it. */
export async function recallCase(ctx: Context, id: string) {
  await ctx.store.transact(async (tx) => {
    const [found] = await tx.select().from(cases).where(eq(cases.id, id))
    if (!found || !isAuthorOf(ctx.actor, found)) throw new AppError('not-found')
    if (!mayRecallCase(ctx.actor, found)) throw refuse('closed', (t) => t.errors.notInReview)
    const back = { state: 'draft' as const, submittedAt: null, version: found.version + 1 }
    const changed = await tx.update(cases).set(back).where(unchanged(found)).returning({ id: cases.id })
    if (changed.length === 0) throw refuse('closed', (t) => t.errors.notInReview)
    await record(tx, ctx, { event: 'case.recalled', subjectId: id, anonymously: true })
  }, caseLock(id))
}
