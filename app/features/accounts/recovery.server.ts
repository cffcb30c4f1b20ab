import { and, eq, gt, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { recoveryLinks } from '#db/schema/recovery.ts'
import type { Context } from '#app/core/context.ts'
import { record } from '#app/core/outbox.server.ts'
import { hashOfToken } from '#app/core/tokens.ts'
import { refuse } from './messages.ts'
import { checkPassword } from './password-rules.server.ts'

const open = (token: string, now: Date) =>
  and(
    eq(recoveryLinks.tokenHash, hashOfToken(token)),
    isNull(recoveryLinks.usedAt),
    gt(recoveryLinks.expiresAt, now),
  )

const ended = () => refuse('conflict', (t) => t.recovery.ended)

/** Whether a link still leads to a new password; looking uses nothing up, since mail gateways look too. */
export async function recoveryIsOpen(ctx: Context, token: string): Promise<boolean> {
  const rows = await ctx.store.read
    .select({ id: recoveryLinks.id })
    .from(recoveryLinks)
    .where(open(token, ctx.now()))
  return rows.length > 0
}

/**
 * Sets a new password by a link and ends all sessions; signing in still asks for the second factor. Throws conflict
 * when the link was used or is over, invalid when the password is too easy.
 */
export async function recover(ctx: Context, token: string, newPassword: string) {
  const [account] = await ctx.store.read
    .select({ id: accounts.id, email: accounts.email, name: accounts.name })
    .from(recoveryLinks)
    .innerJoin(accounts, and(eq(accounts.id, recoveryLinks.accountId), isNull(accounts.closedAt)))
    .where(open(token, ctx.now()))
  if (!account) throw ended()
  await checkPassword(ctx, { field: 'newPassword', password: newPassword }, account)
  const passwordHash = await ctx.process.passwords.hash(newPassword)
  await ctx.store.transact(async (tx) => {
    const used = await tx
      .update(recoveryLinks)
      .set({ usedAt: ctx.now() })
      .where(open(token, ctx.now()))
      .returning({ id: recoveryLinks.id })
    if (used.length === 0) throw ended()
    await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, account.id))
    await ctx.process.sessions.endAll(account.id)
    await record(tx, ctx, {
      ...{ event: 'account.password-changed', subjectId: account.id },
      detail: { by: 'recovery' },
    })
  })
}
