import { and, eq } from 'drizzle-orm'
import { workshopInvitations, type workshops } from '#db/schema/workshops.ts'
import type { Queries } from '#db/store.ts'
import { hasRole, type Person } from '#app/core/actor.ts'
import { profileOf } from '#app/features/members/index.server.ts'

type Wanted = Pick<typeof workshops.$inferSelect, 'id' | 'prefecture' | 'forRole' | 'invitedOnly'>

/** Whether this person may register here: by role, prefecture and invitation, each where the workshop asks for it. */
export async function isEligible(
  read: Queries,
  actor: Person,
  { id, prefecture, forRole, invitedOnly }: Wanted,
): Promise<boolean> {
  if (forRole && !hasRole(actor, forRole)) return false
  if (prefecture && prefecture !== (await profileOf(read, actor.id))?.prefecture) return false
  return !invitedOnly || (await isInvited(read, id, actor.id))
}

export async function isInvited(read: Queries, workshopId: string, memberId: string): Promise<boolean> {
  const rows = await read
    .select({ id: workshopInvitations.memberId })
    .from(workshopInvitations)
    .where(and(eq(workshopInvitations.workshopId, workshopId), eq(workshopInvitations.memberId, memberId)))
  return rows.length > 0
}
