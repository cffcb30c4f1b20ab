import { type Actor, hasRole, type Person } from '#app/core/actor.ts'
import type { IdentityState } from '#db/schema/identities.ts'

/** Two admins open an identity together; the command line never does. */
export const mayOpenIdentities = (actor: Actor): actor is Person => hasRole(actor, 'admin')

/** Whoever wrote anonymously once may hold any role by now. */
export const mayHearOfOpenings = (actor: Actor): actor is Person => actor.kind === 'person'

type Request = { requestedBy: string; state: IdentityState; expiresAt: Date }

const standing: readonly IdentityState[] = ['asked', 'approved', 'shown']

/** Whether it still waits, or may still be looked at. */
export const isStanding = ({ state, expiresAt }: Request, now: Date) =>
  standing.includes(state) && expiresAt > now

export const isAsker = (id: string, { requestedBy }: Pick<Request, 'requestedBy'>) => id === requestedBy
