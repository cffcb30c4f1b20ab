import { and, asc, eq } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { registrations, workshopInvitations } from '#db/schema/workshops.ts'
import type { Context } from '#app/core/context.ts'
import { dayOfWorkshop } from './day.query.server.ts'
import { mustRun } from './hands.server.ts'

/** Who was asked to come, and what they answered; for who runs the workshop. */
export async function invitationsPage(ctx: Context, id: string) {
  const { read } = ctx.store
  await mustRun(read, ctx, id)
  const { title } = await dayOfWorkshop(read, id)
  const people = await read
    .select({ id: accounts.id, name: accounts.name, place: registrations.place })
    .from(workshopInvitations)
    .innerJoin(accounts, eq(accounts.id, workshopInvitations.memberId))
    .leftJoin(
      registrations,
      and(
        eq(registrations.workshopId, workshopInvitations.workshopId),
        eq(registrations.memberId, workshopInvitations.memberId),
      ),
    )
    .where(eq(workshopInvitations.workshopId, id))
    .orderBy(asc(accounts.name), asc(accounts.id))
  return { id, title, people }
}
