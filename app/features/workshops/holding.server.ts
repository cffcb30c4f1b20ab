import { and, eq, gt, isNull, ne } from 'drizzle-orm'
import { attendances } from '#db/schema/attendance.ts'
import {
  calendarFeeds,
  datePolls,
  pollAnswers,
  registrations,
  surveyAnswerers,
  workshopInvitations,
  workshopPeople,
  workshopReminders,
  workshops,
} from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import type { Holding } from '#app/core/holding.ts'
import { mayReadWorkshops } from './policy.ts'
import { leave } from './registration.server.ts'

/** Workshops to come of this organiser, who hands them over or calls them off before leaving. */
export const workshopsToHandOver = ({ store, now }: Context, accountId: string) =>
  store.read
    .select({ id: workshops.id, title: workshops.title })
    .from(workshops)
    .where(
      and(eq(workshops.organiserId, accountId), gt(workshops.startsAt, now()), isNull(workshops.calledOffAt)),
    )
    .orderBy(workshops.startsAt)
    .then()

/** Seats, roles, dates and who came. A seat of a workshop to come goes to whoever waits; a certificate ends. */
export const workshopHolding: Holding = {
  tables: [
    ...[workshops, datePolls, registrations, workshopReminders],
    ...[workshopPeople, pollAnswers, calendarFeeds, attendances],
    ...[workshopInvitations, surveyAnswerers],
  ],
  async copy(read, { accountId }) {
    const organised = await read.select().from(workshops).where(eq(workshops.organiserId, accountId))
    const polls = await read.select().from(datePolls).where(eq(datePolls.organiserId, accountId))
    const feed = { createdAt: calendarFeeds.createdAt }
    return {
      workshops: organised.map(({ organiserId: _, ...row }) => row),
      datePolls: polls.map(({ organiserId: _, ...row }) => row),
      registrations: await registrationsOf(read, accountId),
      workshopReminders: await remindersOf(read, accountId),
      workshopRoles: await read.select().from(workshopPeople).where(eq(workshopPeople.accountId, accountId)),
      workshopInvitations: await read
        .select()
        .from(workshopInvitations)
        .where(eq(workshopInvitations.memberId, accountId)),
      surveyAnswerers: await read
        .select()
        .from(surveyAnswerers)
        .where(eq(surveyAnswerers.memberId, accountId)),
      pollAnswers: await read.select().from(pollAnswers).where(eq(pollAnswers.memberId, accountId)),
      attendances: await read.select().from(attendances).where(eq(attendances.memberId, accountId)),
      calendarFeeds: await read
        .select(feed)
        .from(calendarFeeds)
        .where(eq(calendarFeeds.accountId, accountId)),
    }
  },
  async clear(ctx, { accountId }) {
    if (!mayReadWorkshops(ctx.actor)) return
    const ahead = await ctx.store.read
      .select({ id: workshops.id })
      .from(registrations)
      .innerJoin(workshops, eq(workshops.id, registrations.workshopId))
      .where(
        and(
          eq(registrations.memberId, accountId),
          ne(registrations.place, 'left'),
          gt(workshops.startsAt, ctx.now()),
          isNull(workshops.calledOffAt),
        ),
      )
    for (const { id } of ahead) await leave(ctx, id)
  },
  async leave(tx, _ctx, { accountId }) {
    await tx.delete(calendarFeeds).where(eq(calendarFeeds.accountId, accountId))
    await tx.delete(workshopInvitations).where(eq(workshopInvitations.memberId, accountId))
    await tx.delete(surveyAnswerers).where(eq(surveyAnswerers.memberId, accountId))
    await tx.delete(pollAnswers).where(eq(pollAnswers.memberId, accountId))
    await tx.delete(workshopPeople).where(eq(workshopPeople.accountId, accountId))
    await tx.update(attendances).set({ certificate: null }).where(eq(attendances.memberId, accountId))
  },
}

const registrationsOf = async (read: Queries, accountId: string) => {
  const rows = await read.select().from(registrations).where(eq(registrations.memberId, accountId))
  return rows.map(({ memberId: _, turns: __, ...row }) => row)
}

const remindersOf = async (read: Queries, accountId: string) => {
  const rows = await read
    .select({ reminder: workshopReminders })
    .from(workshopReminders)
    .innerJoin(registrations, eq(registrations.id, workshopReminders.registrationId))
    .where(eq(registrations.memberId, accountId))
  return rows.map(({ reminder }) => reminder)
}
