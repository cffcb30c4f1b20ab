import { and, asc, inArray, isNull, ne, or } from 'drizzle-orm'
import { accounts, grants } from '#db/schema/accounts.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { emailKeyOf } from './email.ts'
import { holds } from './holds.server.ts'
import { mayOpenRoles } from './policy.ts'
import { invitedRoleOf, roleInWords } from './role-words.ts'

const shownPeople = 100

/** People by a piece of name or address; without one, those who hold another role than coordinator. */
export async function roleHolders(ctx: Context, asked: string) {
  if (!mayOpenRoles(ctx.actor)) throw new AppError('forbidden')
  const piece = emailKeyOf(asked)
  const others = ctx.store.read
    .select({ id: grants.accountId })
    .from(grants)
    .where(and(isNull(grants.revokedAt), ne(grants.role, 'coordinator')))
  const matching = piece
    ? or(holds(accounts.name, asked.trim()), holds(accounts.emailKey, piece))
    : inArray(accounts.id, others)
  const found = await ctx.store.read
    .select({ id: accounts.id, name: accounts.name, email: accounts.email })
    .from(accounts)
    .where(and(isNull(accounts.closedAt), matching))
    .orderBy(asc(accounts.name), asc(accounts.id))
    .limit(shownPeople + 1)
  const people = found.slice(0, shownPeople)
  const held = await ctx.store.read
    .select()
    .from(grants)
    .where(
      and(
        isNull(grants.revokedAt),
        inArray(
          grants.accountId,
          people.map(({ id }) => id),
        ),
      ),
    )
  const rolesOf = (id: string) =>
    held
      .filter(({ accountId }) => accountId === id)
      .map((grant) => roleInWords(ctx.locale, invitedRoleOf(grant)))
  return {
    people: people.map((person) => ({ ...person, roles: rolesOf(person.id) })),
    more: found.length > shownPeople,
  }
}
