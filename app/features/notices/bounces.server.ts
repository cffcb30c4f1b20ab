import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { notices, noticeSettings } from '#db/schema/notices.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { emailKeyOf } from '#app/features/accounts/index.server.ts'
import { refuse } from './messages.ts'
import { mayBeTold, mayRecordBounces } from './policy.ts'
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
    const [found] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.emailKey, emailKeyOf(email)), isNull(accounts.closedAt)))
    if (!found) throw refuse('invalid', (t) => t.bounces.unknown)
    await readersOf(tx, [found.id])
    if (!(await mark(tx, found.id, ctx.now()))) return
    await tx.update(notices).set({ digest: null }).where(eq(notices.accountId, found.id))
    await appendAudit(tx, ctx, { event: 'mail.bounced', subjectId: found.id })
  })
}

/** Sends mails again; also for the person itself, whose mailbox may have been full. */
export async function clearBounce(ctx: Context, accountId: string) {
  const isOwn = mayBeTold(ctx.actor) && ctx.actor.id === accountId
  if (!isOwn && !mayRecordBounces(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    if (await mark(tx, accountId, null))
      await appendAudit(tx, ctx, { event: 'mail.resumed', subjectId: accountId })
  })
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
