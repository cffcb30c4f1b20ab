import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { recoveryLinks } from '#db/schema/recovery.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import { hashOfToken, newToken } from '#app/core/tokens.ts'
import { emailKeyOf } from './email.ts'
import { messages } from './messages.ts'
import { countAttempt } from './throttle.server.ts'

const validMs = 60 * 60_000
const pauseMs = 5 * 60_000

/** Held by whoever writes a link to an address, or takes the address from its account. */
export const recoveryLock = (emailKey: string) => `recovery ${emailKey}`

/** The job kind that writes to whoever has this address. */
export const recoveryJob = 'recovery.mail'

/**
 * Orders a link to a new password. The same is done for every address, and the account is looked up later: neither the
 * answer nor its time tells whether there is one. Throws too-many when throttled.
 */
export async function requestRecovery(ctx: Context, { email, address }: { email: string; address: string }) {
  const emailKey = emailKeyOf(email)
  await countAttempt(ctx, { emailKey: `recovery of ${emailKey}`, address }, (t, wait) =>
    t.recovery.wait(wait),
  )
  await ctx.store.transact((tx) =>
    enqueue(tx, ctx, { kind: recoveryJob, key: ctx.newId(), payload: { emailKey } }),
  )
}

/** Writes the link to the account of this address, if there is one and it got none in the last five minutes. */
export async function sendRecoveryLink(ctx: Context, emailKey: string) {
  if (ctx.actor.kind !== 'system') throw new AppError('forbidden')
  const now = ctx.now()
  await ctx.store.transact(async (tx) => {
    const [account] = await tx
      .select({ id: accounts.id, email: accounts.email, locale: accounts.locale })
      .from(accounts)
      .where(and(eq(accounts.emailKey, emailKey), isNull(accounts.closedAt)))
    if (!account) return
    const recent = and(
      eq(recoveryLinks.accountId, account.id),
      gt(recoveryLinks.createdAt, new Date(now.getTime() - pauseMs)),
    )
    if ((await tx.select({ id: recoveryLinks.id }).from(recoveryLinks).where(recent)).length > 0) return
    const token = newToken()
    await tx.delete(recoveryLinks).where(eq(recoveryLinks.accountId, account.id))
    await tx.insert(recoveryLinks).values({
      ...{ id: ctx.newId(), accountId: account.id, tokenHash: hashOfToken(token), createdAt: now },
      expiresAt: new Date(now.getTime() + validMs),
    })
    const { subject, letter } = messages.in(account.locale).recovery
    await queueMail(tx, ctx, {
      recipient: account.email,
      // Whoever reads the link may set the password; only where no mail leaves the house must the operator hand it on.
      confidential: ctx.process.mailIsSent,
      subject,
      body: letter(`${ctx.process.publicUrl}/recover/${token}`),
    })
    await appendAudit(tx, ctx, { event: 'recovery.mailed', subjectId: account.id })
  }, recoveryLock(emailKey))
}

/** Forgets links that are over. */
export async function sweepRecoveryLinks(ctx: Context) {
  const over = lt(recoveryLinks.expiresAt, ctx.now())
  await ctx.store.transact((tx) => tx.delete(recoveryLinks).where(over).then())
}
