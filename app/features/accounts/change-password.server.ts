import { eq } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import type { Context } from '#app/core/context.ts'
import { record } from '#app/core/outbox.server.ts'
import { checkPassword } from './password-rules.server.ts'
import { isSignedIn } from './policy.ts'
import { checkOwnPassword, ownHolder, recentProof } from './proof.server.ts'

type Change = { presentPassword: string; newPassword: string; address: string }

/** Changes the own password, ends all other sessions, and answers the new token of this one. */
export async function changePassword(ctx: Context, { presentPassword, newPassword, address }: Change) {
  const holder = ownHolder(ctx, isSignedIn)
  recentProof(ctx)
  const account = await checkOwnPassword(ctx, holder, {
    field: 'presentPassword',
    password: presentPassword,
    address,
  })
  await checkPassword(ctx, { field: 'newPassword', password: newPassword }, account)
  const passwordHash = await ctx.process.passwords.hash(newPassword)
  return ctx.store.transact(async (tx) => {
    await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, holder.id))
    await ctx.process.sessions.endOthers(holder.id, holder.sessionId)
    const token = await ctx.process.sessions.renew(holder.sessionId, ctx.now(), { verified: false })
    await record(tx, ctx, { event: 'account.password-changed', subjectId: holder.id })
    return token
  })
}
