import { and, eq, inArray, isNull } from 'drizzle-orm'
import { accounts, grants } from '#db/schema/accounts.ts'
import { members } from '#db/schema/members.ts'
import { datePolls, registrations } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import { handsOf } from './hands.server.ts'
import { seatedAndWaiting } from './standings.query.server.ts'

/** Whose registration this is, and of which workshop. */
export async function registrant(read: Queries, registrationId: string) {
  const [found] = await read
    .select({ workshopId: registrations.workshopId, memberId: registrations.memberId })
    .from(registrations)
    .where(eq(registrations.id, registrationId))
  return found ?? null
}

/** Who is written to about a workshop. */
export async function organiserOf(read: Queries, workshopId: string): Promise<string> {
  return (await handsOf(read, workshopId)).organiserId
}

/** The members who have a seat or wait. */
export async function registrants(read: Queries, workshopId: string): Promise<string[]> {
  const standings = await seatedAndWaiting(read, workshopId)
  return standings.map(({ memberId }) => memberId)
}

/** Who may register for the workshop of a poll: of its prefecture if it has one. */
export async function mayJoin(read: Queries, pollId: string): Promise<string[]> {
  const [poll] = await read.select({ plan: datePolls.plan }).from(datePolls).where(eq(datePolls.id, pollId))
  if (!poll) return []
  const { prefecture } = poll.plan
  const rows = await read
    .selectDistinct({ id: accounts.id })
    .from(accounts)
    .innerJoin(grants, and(eq(grants.accountId, accounts.id), isNull(grants.revokedAt)))
    .leftJoin(members, eq(members.accountId, accounts.id))
    .where(
      and(
        inArray(grants.role, ['coordinator', 'organiser']),
        isNull(accounts.closedAt),
        prefecture ? eq(members.prefecture, prefecture) : undefined,
      ),
    )
  return rows.map(({ id }) => id)
}
