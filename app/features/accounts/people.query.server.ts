import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { accounts, type InvitedRole, grants, invitations } from '#db/schema/accounts.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { municipalities, prefectures } from '#db/reference/areas.ts'
import { emailKeyOf } from './email.ts'
import { messages } from './messages.ts'
import { mayOpenRoles } from './policy.ts'

const shownPeople = 100

const holds = (column: typeof accounts.name | typeof accounts.emailKey, piece: string) =>
  sql`replace(${column}, ${piece}, '') <> ${column}`

/** A role in words: 「行政の担当者（愛知県 豊橋市）」. */
export function roleInWords(
  { locale }: Context,
  { role, level, code }: Partial<InvitedRole> & Pick<InvitedRole, 'role'>,
) {
  const { roles, people } = messages.in(locale)
  if (!level) return roles[role]
  const municipality = municipalities.find((one) => one.code === code)
  const prefecture = prefectures.find((one) => one.code === (municipality?.prefecture ?? code))
  const area = [prefecture?.name, municipality?.name].filter(Boolean).join(' ')
  return `${roles[role]}（${area || people.levels[level]}）`
}

/** Invitations that nobody used yet, newest first. */
export async function openInvitations(ctx: Context) {
  if (!mayOpenRoles(ctx.actor)) throw new AppError('forbidden')
  const rows = await ctx.store.read
    .select()
    .from(invitations)
    .where(and(isNull(invitations.usedAt), isNull(invitations.revokedAt)))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(shownPeople)
  return rows.map(({ id, name, email, roles, expiresAt }) => ({
    ...{ id, name, email },
    roles: roles.map((role) => roleInWords(ctx, role)).join('、'),
    until:
      expiresAt > ctx.now()
        ? `${formatDay(ctx.locale, dayOf(expiresAt))} ${formatClock(ctx.locale, expiresAt)}`
        : null,
  }))
}

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
    held.filter(({ accountId }) => accountId === id).map((grant) => inWords(ctx, grant))
  return {
    people: people.map((person) => ({ ...person, roles: rolesOf(person.id).join('、') })),
    more: found.length > shownPeople,
  }
}

const inWords = (ctx: Context, { role, jurisdictionLevel, jurisdictionCode }: typeof grants.$inferSelect) =>
  roleInWords(ctx, { role, level: jurisdictionLevel ?? undefined, code: jurisdictionCode ?? undefined })

/** One person with the roles now and before. */
export async function personWithRoles(ctx: Context, id: string) {
  if (!mayOpenRoles(ctx.actor)) throw new AppError('forbidden')
  const [person] = await ctx.store.read
    .select({ id: accounts.id, name: accounts.name, email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.id, id), isNull(accounts.closedAt)))
  if (!person) throw new AppError('not-found')
  const all = await ctx.store.read
    .select()
    .from(grants)
    .where(eq(grants.accountId, id))
    .orderBy(desc(grants.grantedAt), desc(grants.id))
  const rows = all.map((grant) => ({
    ...{ id: grant.id, role: grant.role, words: inWords(ctx, grant) },
    since: formatDay(ctx.locale, dayOf(grant.grantedAt)),
    takenOn: grant.revokedAt && formatDay(ctx.locale, dayOf(grant.revokedAt)),
  }))
  return {
    person,
    held: rows.filter(({ takenOn }) => takenOn === null),
    earlier: rows.filter(({ takenOn }) => takenOn !== null),
  }
}
