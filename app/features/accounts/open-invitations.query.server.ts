import { and, desc, isNull, or } from 'drizzle-orm'
import { invitations } from '#db/schema/accounts.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { emailKeyOf } from './email.ts'
import { holds } from './holds.server.ts'
import { mayOpenRoles } from './policy.ts'
import { roleInWords } from './role-words.ts'

const shownInvitations = 100

/** Invitations that nobody used yet, newest first; with a piece of name or address only those that hold it. */
export async function openInvitations(ctx: Context, asked = '') {
  if (!mayOpenRoles(ctx.actor)) throw new AppError('forbidden')
  const piece = emailKeyOf(asked)
  const matching = piece
    ? or(holds(invitations.name, asked.trim()), holds(invitations.emailKey, piece))
    : undefined
  const found = await ctx.store.read
    .select()
    .from(invitations)
    .where(and(isNull(invitations.usedAt), isNull(invitations.revokedAt), matching))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(shownInvitations + 1)
  const rows = found.slice(0, shownInvitations).map(({ id, name, email, roles, expiresAt }) => ({
    ...{ id, name, email },
    roles: roles.map((role) => roleInWords(ctx.locale, role)),
    until:
      expiresAt > ctx.now()
        ? `${formatDay(ctx.locale, dayOf(expiresAt))} ${formatClock(ctx.locale, expiresAt)}`
        : null,
  }))
  return { rows, more: found.length > shownInvitations }
}
