import { and, desc, eq, isNotNull, isNull, like } from 'drizzle-orm'
import { jobs } from '#db/schema/core.ts'
import { accounts } from '#db/schema/accounts.ts'
import { notices, noticeSettings } from '#db/schema/notices.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import type { NoMailbox } from '#app/core/mail/mail.server.ts'
import { emailKeyOf } from '#app/features/accounts/index.server.ts'
import { refuse } from './messages.ts'
import { mayBeTold, mayRecordBounces } from './policy.ts'
import { newStopKeys } from './stop-links.server.ts'
import { readersOf } from './tell.server.ts'

const mostShown = 200

/** Whose address mails do not reach, the newest first. */
export async function bouncedAddresses(ctx: Context) {
  if (!mayRecordBounces(ctx.actor)) throw new AppError('forbidden')
  const rows = await ctx.store.read
    .select({ id: accounts.id, name: accounts.name, email: accounts.email, at: noticeSettings.bouncedAt })
    .from(noticeSettings)
    .innerJoin(accounts, and(eq(accounts.id, noticeSettings.accountId), isNull(accounts.closedAt)))
    .where(isNotNull(noticeSettings.bouncedAt))
    .orderBy(desc(noticeSettings.bouncedAt))
    .limit(mostShown)
  return rows.map(({ at, ...row }) => ({ ...row, since: dayOf(at!) }))
}

/** Stops the mails to an address that they do not reach; its owner is told in the portal. */
export async function recordBounce(ctx: Context, email: string) {
  if (!mayRecordBounces(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const accountId = await ownerOf(tx, email)
    if (!accountId) throw refuse('invalid', (t) => t.bounces.unknown)
    await endMails(tx, ctx, accountId)
  })
}

/** The job that records a bounce without an admin. */
export const bounceJob = 'mail.bounce'

/**
 * Orders it for an address that a mail server does not know. After a mail about a case it waits for the week to end, in
 * which nearly everybody got some mail: on the same day it would tell whom something happened to. Only for a mail to the
 * address as it is written: somebody may have asked for another way of writing it.
 */
export const orderBounce: NoMailbox = async (tx, ctx, { recipient, confidential }) => {
  const owner = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.email, recipient), isNull(accounts.closedAt)))
  const id = owner[0]?.id
  if (!id) return
  const runAt = confidential ? nextMonday(ctx.now()) : ctx.now()
  await enqueue(tx, ctx, { kind: bounceJob, key: `${id} ${dayOf(runAt)}`, payload: { id }, runAt })
}

/** What the job does. */
export async function recordOrderedBounce(ctx: Context, accountId: string) {
  if (ctx.actor.kind !== 'system') throw new AppError('forbidden')
  await ctx.store.transact((tx) => endMails(tx, ctx, accountId))
}

function nextMonday(now: Date) {
  const today = dayOf(now)
  const daysSinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  return new Date(`${addDays(today, 7 - daysSinceMonday)}T03:00:00+09:00`)
}

async function ownerOf(read: Queries, email: string) {
  const [found] = await read
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.emailKey, emailKeyOf(email)), isNull(accounts.closedAt)))
  return found?.id ?? null
}

async function endMails(tx: Queries, ctx: Context, accountId: string) {
  if ((await readersOf(tx, [accountId])).length === 0) return
  if (!(await mark(tx, accountId, ctx.now()))) return
  await tx.update(notices).set({ digest: null }).where(eq(notices.accountId, accountId))
  await appendAudit(tx, ctx, { event: 'mail.bounced', subjectId: accountId })
}

/** Sends mails again; also for the person itself, whose mailbox may have been full. */
export async function clearBounce(ctx: Context, accountId: string) {
  const isOwn = mayBeTold(ctx.actor) && ctx.actor.id === accountId
  if (!isOwn && !mayRecordBounces(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await sendAgain(tx, ctx, accountId)
  })
}

/** For somebody who has another address now: who reads the mailbox that was left behind can stop nothing by its mails. */
export async function sendElsewhere(tx: Queries, ctx: Context, accountId: string) {
  await tx.update(noticeSettings).set(newStopKeys()).where(eq(noticeSettings.accountId, accountId))
  await sendAgain(tx, ctx, accountId)
}

async function sendAgain(tx: Queries, ctx: Context, accountId: string) {
  const ordered = and(eq(jobs.kind, bounceJob), like(jobs.key, `${accountId} %`), isNull(jobs.doneAt))
  await tx.delete(jobs).where(ordered)
  if (await mark(tx, accountId, null))
    await appendAudit(tx, ctx, { event: 'mail.resumed', subjectId: accountId })
}

/** Whether that changed anything. */
async function mark(tx: Queries, accountId: string, bouncedAt: Date | null) {
  const before = bouncedAt ? isNull(noticeSettings.bouncedAt) : isNotNull(noticeSettings.bouncedAt)
  const changed = await tx
    .update(noticeSettings)
    .set({ bouncedAt })
    .where(and(eq(noticeSettings.accountId, accountId), before))
    .returning({ id: noticeSettings.accountId })
  return changed.length > 0
}
