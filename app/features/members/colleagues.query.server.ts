import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { accounts, grants } from '#db/schema/accounts.ts'
import { type MemberField, members, roster } from '#db/schema/members.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { MemberFilter } from './input.ts'
import { isListed, openedOf } from './member.ts'
import { mayReadMembers } from './policy.ts'

export const pageSize = 20

/** Members who opened something, in an order that tells nothing about them; nothing else is known of them here. */
export async function listMembers(ctx: Context, filter: MemberFilter) {
  if (!mayReadMembers(ctx.actor)) throw new AppError('forbidden')
  const backwards = Boolean(filter.after)
  const edge = filter.after ?? filter.before
  const beyond = edge ? (backwards ? lt : gt)(members.accountId, edge) : undefined
  const rows = await present(ctx.store.read, dayOf(ctx.now()), [...asked(filter), beyond])
    .orderBy((backwards ? desc : asc)(members.accountId))
    .limit(pageSize + 1)
  const more = rows.length > pageSize
  const shown = rows.slice(0, pageSize)
  if (backwards) shown.reverse()
  return {
    items: shown.map(cardOf),
    newer: (backwards ? more : Boolean(edge)) ? (shown[0]?.member.accountId ?? null) : null,
    older: backwards || more ? (shown.at(-1)?.member.accountId ?? null) : null,
  }
}

/** Members of one of these names who opened something; the names are in small letters and without blanks. */
export async function openMembersNamed(read: Queries, today: string, names: readonly string[]) {
  if (names.length === 0) return []
  const rows = await present(read, today, [inArray(withoutBlanks(accounts.name), [...names])])
  return rows
    .map(cardOf)
    .filter(isListed)
    .map(({ id, name }) => ({ id, name }))
}

/** What a member opened. Throws not-found for whoever opened nothing, left, or is a member no longer: they look alike. */
export async function memberCard(ctx: Context, id: string) {
  if (!mayReadMembers(ctx.actor)) throw new AppError('forbidden')
  const [row] = await present(ctx.store.read, dayOf(ctx.now()), [eq(members.accountId, id)]).limit(1)
  const card = row && cardOf(row)
  if (!card || !isListed(card)) throw new AppError('not-found')
  return card
}

type Row = { name: string; email: string; member: typeof members.$inferSelect }

const cardOf = ({ name, email, member }: Row) => ({
  id: member.accountId,
  name,
  ...openedOf({ ...member, email }, member.open),
})

const present = (read: Queries, today: string, conditions: (SQL | undefined)[]) =>
  read
    .select({ name: accounts.name, email: accounts.email, member: members })
    .from(members)
    .innerJoin(accounts, and(eq(accounts.id, members.accountId), isNull(accounts.closedAt)))
    .where(and(ne(textOf(members.open), '[]'), isMember(read, today), ...conditions))
    .$dynamic()

// Who may write today: an organiser, or a coordinator whose certificate did not lapse.
const isMember = (read: Queries, today: string) => {
  const lapsed = read
    .select({ id: roster.accountId })
    .from(roster)
    .where(and(eq(roster.accountId, members.accountId), lte(roster.readOnlyFrom, today)))
  const role = or(eq(grants.role, 'organiser'), and(eq(grants.role, 'coordinator'), notExists(lapsed)))
  return exists(
    read
      .select({ id: grants.id })
      .from(grants)
      .where(and(eq(grants.accountId, members.accountId), isNull(grants.revokedAt), role)),
  )
}

type ListColumn = typeof members.languages | typeof members.specialties | typeof members.open
const textOf = (column: ListColumn) => sql<string>`cast(${column} as text)`
const holds = (column: ListColumn, id: string) => sql`${textOf(column)} like ${`%"${id}"%`}`
const isOpen = (field: MemberField) => holds(members.open, field)

const asked = ({ q, language, specialty, area, offer }: MemberFilter): (SQL | undefined)[] => [
  q ? named(q) : undefined,
  language ? and(isOpen('languages'), holds(members.languages, language)) : undefined,
  specialty ? and(isOpen('specialties'), holds(members.specialties, specialty)) : undefined,
  area ? and(isOpen('prefecture'), eq(members.prefecture, area)) : undefined,
  offer ? isOpen('offer') : undefined,
]

// Names are found whether or not they are written with a blank, in any width and case.
function named(q: string) {
  const plain = q.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  const pattern = `%${plain.replace(/[!%_]/g, '!$&')}%`
  const found = (column: TextColumn) => sql`${withoutBlanks(column)} like ${pattern} escape '!'`
  return or(
    found(accounts.name),
    and(isOpen('organisation'), found(members.organisation)),
    and(isOpen('offer'), found(members.offer)),
  )
}

type TextColumn = typeof accounts.name | typeof members.organisation | typeof members.offer
const withoutBlanks = (column: TextColumn) =>
  sql<string>`replace(replace(lower(${column}), ' ', ''), '　', '')`
