import { and, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import { accounts, grants } from '#db/schema/accounts.ts'
import { members } from '#db/schema/members.ts'
import { attendances } from '#db/schema/attendance.ts'
import {
  datePolls,
  pollAnswers,
  registrations,
  workshopInvitations,
  workshops,
} from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import { handsOf } from './hands.server.ts'
import { seatedAndWaiting } from './standings.query.server.ts'

/** Whose registration this is, and of which workshop. */
export async function registrant(read: Queries, registrationId: string) {
  const [found] = await read
    .select({
      workshopId: registrations.workshopId,
      memberId: registrations.memberId,
      answerBy: registrations.answerBy,
    })
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

/** Who was asked for dates and did not answer, while it can still be answered. */
export async function withoutAnswer(read: Queries, pollId: string): Promise<string[]> {
  const [poll] = await read
    .select({ decidedAt: datePolls.decidedAt })
    .from(datePolls)
    .where(eq(datePolls.id, pollId))
  if (!poll || poll.decidedAt) return []
  const answered = await read
    .select({ id: pollAnswers.memberId })
    .from(pollAnswers)
    .where(eq(pollAnswers.pollId, pollId))
  const known = new Set(answered.map(({ id }) => id))
  return (await mayJoin(read, pollId)).filter((id) => !known.has(id))
}

/** Who was invited and neither registered nor said no; nobody once the workshop was called off. */
export async function withoutReply(read: Queries, workshopId: string): Promise<string[]> {
  const rows = await read
    .select({ id: workshopInvitations.memberId })
    .from(workshopInvitations)
    .innerJoin(
      workshops,
      and(eq(workshops.id, workshopInvitations.workshopId), isNull(workshops.calledOffAt)),
    )
    .leftJoin(
      registrations,
      and(
        eq(registrations.workshopId, workshopInvitations.workshopId),
        eq(registrations.memberId, workshopInvitations.memberId),
      ),
    )
    .where(and(eq(workshopInvitations.workshopId, workshopId), isNull(registrations.id)))
  return rows.map(({ id }) => id)
}

/** Who has a certificate of this workshop. */
export async function certified(read: Queries, workshopId: string): Promise<string[]> {
  const rows = await read
    .select({ id: attendances.memberId })
    .from(attendances)
    .where(
      and(
        eq(attendances.workshopId, workshopId),
        isNotNull(attendances.certificate),
        ne(attendances.presence, 'absent'),
      ),
    )
  return rows.map(({ id }) => id)
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
