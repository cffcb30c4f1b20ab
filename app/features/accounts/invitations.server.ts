import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { isDuplicate } from '#db/errors.ts'
import { accounts, type InvitedRole, invitations } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { emailKeyOf, isEmail } from './email.ts'
import { mailLink, newLink } from './invitation-link.server.ts'
import { refuse } from './messages.ts'
import { mayInviteMembers, mayManageAccounts } from './policy.ts'
import { recentProof } from './proof.server.ts'
import { checkCombination, checkJurisdiction } from './roles.server.ts'

export type Invitee = { email: string; name: string; roles: InvitedRole[]; accountId?: string }

/** Sends somebody a link to an account with these roles. Throws conflict when the address has an account or a link. */
export async function invite(ctx: Context, invitee: Invitee) {
  if (!mayManageAccounts(ctx.actor)) throw new AppError('forbidden')
  recentProof(ctx)
  const emailKey = emailKeyOf(invitee.email)
  if (!isEmail(emailKey)) throw refuse('invalid', (t) => t.errors.emailWrong)
  for (const role of invitee.roles) checkJurisdiction(role)
  checkCombination(invitee.roles.map(({ role }) => role))
  return ctx.store.transact(async (tx) => {
    const [taken] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.emailKey, emailKey))
    if (taken) throw refuse('conflict', (t) => t.errors.emailTaken)
    // Whom a roster names keeps the id that the roster knows.
    const [earlier] = await tx
      .select({ accountId: invitations.accountId })
      .from(invitations)
      .where(and(eq(invitations.emailKey, emailKey), isNull(invitations.usedAt)))
      .orderBy(desc(invitations.createdAt))
      .limit(1)
    return send(tx, ctx, { ...earlier, ...invitee })
  })
}

/** Invites members whom a roster names; an open invitation to one of the addresses gets the role besides its own. */
export async function inviteMembers(ctx: Context, people: Required<Omit<Invitee, 'roles'>>[]) {
  if (!mayInviteMembers(ctx.actor)) throw new AppError('forbidden')
  const coordinator = { role: 'coordinator' as const }
  await ctx.store.transact(async (tx) => {
    const waiting = await openTo(
      tx,
      people.map(({ email }) => emailKeyOf(email)),
    )
    await revokeLinksOf(
      tx,
      ctx,
      people.map(({ accountId }) => accountId),
      waiting.map(({ id }) => id),
    )
    for (const person of people) {
      const open = waiting.find(({ emailKey }) => emailKey === emailKeyOf(person.email))
      if (!open) await send(tx, ctx, { ...person, roles: [coordinator] })
      else if (!open.roles.some(({ role }) => role === 'coordinator')) {
        const joined = { roles: [...open.roles, coordinator], accountId: person.accountId }
        await tx.update(invitations).set(joined).where(eq(invitations.id, open.id))
      }
    }
  })
}

const openTo = (tx: Queries, emailKeys: string[]) =>
  tx
    .select()
    .from(invitations)
    .where(
      and(
        inArray(invitations.emailKey, emailKeys),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    )

// Whose address changed before the first sign-in must not come in by the old one.
async function revokeLinksOf(tx: Queries, ctx: Context, accountIds: string[], kept: string[]) {
  const open = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        inArray(invitations.accountId, accountIds),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    )
  const old = open.map(({ id }) => id).filter((id) => !kept.includes(id))
  if (old.length === 0) return
  await tx.update(invitations).set({ revokedAt: ctx.now() }).where(inArray(invitations.id, old))
}

async function send(tx: Queries, ctx: Context, { email, name, roles, accountId }: Invitee) {
  const { token, kept } = newLink(ctx.now())
  const row = {
    ...{ id: ctx.newId(), accountId: accountId ?? ctx.newId(), email: email.trim(), name, roles, ...kept },
    ...{ emailKey: emailKeyOf(email), createdAt: ctx.now() },
    invitedBy: ctx.actor.kind === 'person' ? ctx.actor.id : null,
  }
  await tx
    .insert(invitations)
    .values(row)
    .catch((error: unknown) => {
      throw isDuplicate(error) ? refuse('conflict', (t) => t.errors.alreadyInvited) : error
    })
  await mailLink(tx, ctx, row.email, token)
  if (ctx.actor.kind === 'person') await record(tx, ctx, { event: 'invitation.sent', subjectId: row.id })
  return row.id
}

const open = (id: string) =>
  and(eq(invitations.id, id), isNull(invitations.usedAt), isNull(invitations.revokedAt))

/** Sends a new link, valid for 72 hours again; the one before ends. */
export async function resendInvitation(ctx: Context, id: string) {
  if (!mayManageAccounts(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const { token, kept } = newLink(ctx.now())
    const [sent] = await tx.update(invitations).set(kept).where(open(id)).returning()
    if (!sent) throw new AppError('not-found')
    await mailLink(tx, ctx, sent.email, token)
    await record(tx, ctx, { event: 'invitation.resent', subjectId: id })
  })
}

/** Ends an invitation; its link opens nothing from now on. */
export async function revokeInvitation(ctx: Context, id: string) {
  if (!mayManageAccounts(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const revoked = await tx
      .update(invitations)
      .set({ revokedAt: ctx.now() })
      .where(open(id))
      .returning({ id: invitations.id })
    if (revoked.length === 0) throw new AppError('not-found')
    await record(tx, ctx, { event: 'invitation.revoked', subjectId: id })
  })
}
