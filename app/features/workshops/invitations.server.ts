import { asc, eq } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { workshopInvitations } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { contactByEmail } from '#app/features/accounts/index.server.ts'
import { mustRun } from './hands.server.ts'
import type { InvitationsInput } from './input.ts'
import { seatsLock } from './lock.ts'
import { refuse } from './messages.ts'
import { mayPlanWorkshops } from './policy.ts'

/** Asks members to come, by their addresses, and tells each by mail; all or nobody. Who was asked before is not asked again. */
export async function inviteMembers(ctx: Context, workshopId: string, { emails }: InvitationsInput) {
  if (!mayPlanWorkshops(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(
    async (tx) => {
      await mustRun(tx, ctx, workshopId)
      const known = new Set((await invitedTo(tx, workshopId)).map(({ id }) => id))
      const fresh = new Set<string>()
      for (const [line, email] of emails.entries()) {
        const found = await contactByEmail(tx, email, ['coordinator', 'organiser'])
        if (!found) throw refuse('invalid', (t) => t.errors.nobodyToInvite(line + 1))
        if (!known.has(found.id)) fresh.add(found.id)
      }
      for (const memberId of fresh) {
        await tx.insert(workshopInvitations).values({ workshopId, memberId, at: ctx.now() })
        await record(tx, ctx, {
          event: 'workshop.invited',
          subjectId: workshopId,
          itemId: memberId,
          detail: { person: memberId },
        })
      }
    },
    `invitations of ${seatsLock(workshopId)}`,
  )
}

/** Who was asked to come, by name. */
export const invitedTo = (read: Queries, workshopId: string) =>
  read
    .select({ id: accounts.id, name: accounts.name })
    .from(workshopInvitations)
    .innerJoin(accounts, eq(accounts.id, workshopInvitations.memberId))
    .where(eq(workshopInvitations.workshopId, workshopId))
    .orderBy(asc(accounts.name), asc(accounts.id))
    .then()
