import { and, asc, count, countDistinct, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { accounts, grants } from '#db/schema/accounts.ts'
import { announcementReceipts, announcements } from '#db/schema/announcements.ts'
import { members } from '#db/schema/members.ts'
import type { Queries } from '#db/store.ts'
import type { Audience } from './audience.ts'

/** The same as `isFor`, for everybody at once. */
function isInAudience({ roles, prefectures }: Audience) {
  const ofOfficial = sql`substr(${grants.jurisdictionCode}, 1, 2)`
  return and(
    isNull(accounts.closedAt),
    roles.length > 0 ? inArray(grants.role, [...roles]) : undefined,
    prefectures.length > 0
      ? or(
          and(eq(grants.role, 'official'), inArray(ofOfficial, [...prefectures])),
          and(sql`${grants.role} <> 'official'`, inArray(members.prefecture, [...prefectures])),
        )
      : undefined,
  )
}

const held = and(eq(grants.accountId, accounts.id), isNull(grants.revokedAt))

/** The next so many people whom it is for, in the order of their ids. */
export async function audienceAfter(read: Queries, audience: Audience, after: string, limit: number) {
  const rows = await read
    .selectDistinct({ id: accounts.id })
    .from(accounts)
    .innerJoin(grants, held)
    .leftJoin(members, eq(members.accountId, accounts.id))
    .where(and(isInAudience(audience), gt(accounts.id, after)))
    .orderBy(asc(accounts.id))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** How many people it is for, and how many of them confirmed. */
export async function receiptCounts(read: Queries, id: string, audience: Audience) {
  const [people] = await read
    .select({ people: countDistinct(accounts.id) })
    .from(accounts)
    .innerJoin(grants, held)
    .leftJoin(members, eq(members.accountId, accounts.id))
    .where(isInAudience(audience))
  const [confirmed] = await read
    .select({ confirmed: count() })
    .from(announcementReceipts)
    .where(eq(announcementReceipts.announcementId, id))
  return { people: people!.people, confirmed: confirmed!.confirmed }
}

type Page = {
  show: 'waiting' | 'confirmed'
  before?: string | undefined
  after?: string | undefined
  limit: number
}

/** By name, a page at a time: who confirmed, or whom it is for and who did not yet. */
export async function receiptsOf(read: Queries, id: string, audience: Audience, page: Page) {
  const { show, before, after, limit } = page
  const edge = after ?? before
  const key = sql`(${accounts.name}, ${accounts.id})`
  const from = sql`(select name, id from accounts where id = ${edge})`
  const backwards = after !== undefined
  const direction = backwards ? sql`desc` : sql`asc`
  return read
    .selectDistinct({ id: accounts.id, name: accounts.name, confirmedAt: announcementReceipts.confirmedAt })
    .from(accounts)
    .innerJoin(grants, held)
    .leftJoin(members, eq(members.accountId, accounts.id))
    .leftJoin(
      announcementReceipts,
      and(eq(announcementReceipts.accountId, accounts.id), eq(announcementReceipts.announcementId, id)),
    )
    .where(
      and(
        show === 'confirmed'
          ? isNotNull(announcementReceipts.confirmedAt)
          : and(isInAudience(audience), isNull(announcementReceipts.confirmedAt)),
        edge ? (backwards ? sql`${key} < ${from}` : sql`${key} > ${from}`) : undefined,
      ),
    )
    .orderBy(sql`${accounts.name} ${direction}, ${accounts.id} ${direction}`)
    .limit(limit)
}

export const announcementRow = async (read: Queries, id: string) => {
  const [found] = await read.select().from(announcements).where(eq(announcements.id, id))
  return found ?? null
}
