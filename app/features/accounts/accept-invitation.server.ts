import { and, eq, gt, isNull } from 'drizzle-orm'
import { invitations } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import { AppError } from '#app/core/errors.ts'
import { hashOfToken } from '#app/core/tokens.ts'
import { openAccount } from './create-account.server.ts'
import { deviceOf } from './device.ts'
import { refuse } from './messages.ts'
import { roleInWords } from './role-words.ts'
import { signOut } from './sign-in.server.ts'

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired'

async function find(ctx: Context, token: string) {
  const [found] = await ctx.store.read
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, hashOfToken(token)))
  if (!found) throw new AppError('not-found')
  const { usedAt, revokedAt, expiresAt } = found
  const ended = usedAt ? 'used' : revokedAt ? 'revoked' : expiresAt <= ctx.now() ? 'expired' : null
  const state: InvitationState = ended ?? 'open'
  return { ...found, state }
}

/** What the page of a link shows; opening it changes nothing. Throws not-found for a link that never was. */
export async function invitationOf(ctx: Context, token: string) {
  const { state, name, email, roles } = await find(ctx, token)
  if (state !== 'open') return { state, name: null, email: null, roles: [] }
  return { state, name, email, roles: roles.map((role) => roleInWords(ctx.locale, role)) }
}

/** Makes the account of an invitation and starts a session; of two devices at once one comes in. */
export async function acceptInvitation(
  ctx: Context,
  token: string,
  { name, password, userAgent = null }: { name: string; password: string; userAgent?: string | null },
) {
  const { id, accountId, email, roles, state, invitedBy } = await find(ctx, token)
  if (state !== 'open') throw ended(state)
  const claim = and(
    eq(invitations.id, id),
    eq(invitations.tokenHash, hashOfToken(token)),
    isNull(invitations.usedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, ctx.now()),
  )
  const take = async (tx: Queries) => {
    const used = await tx
      .update(invitations)
      .set({ usedAt: ctx.now() })
      .where(claim)
      .returning({ id: invitations.id })
    if (used.length === 0) throw ended('used')
  }
  const account = { id: accountId, email, name, password, locale: ctx.locale, roles }
  await openAccount(ctx, account, { take, invitedBy })
  await signOut(ctx, ctx.actor)
  const session = await ctx.process.sessions.start(accountId, ctx.now(), deviceOf(userAgent))
  await ctx.store.transact((tx) => appendAudit(tx, ctx, { event: 'session.started', subjectId: accountId }))
  return session
}

const ended = (state: Exclude<InvitationState, 'open'>) =>
  refuse('conflict', (t) => t.invitation.ended[state])
