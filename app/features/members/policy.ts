import type { Actor } from '#app/core/actor.ts'
import { hasRole } from '#app/core/actor.ts'

/** Profiles are written at the command line. */
export const maySetProfile = (actor: Actor) => actor.kind === 'operator'

/** The roster is kept by the operator, at the page or at the command line. */
export const mayKeepRoster = (actor: Actor) => actor.kind === 'operator' || hasRole(actor, 'admin')

/** Its pages are the admin's. */
export const mayOpenRoster = (actor: Actor) => hasRole(actor, 'admin')
