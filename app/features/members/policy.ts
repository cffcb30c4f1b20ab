import type { Actor, Person } from '#app/core/actor.ts'
import { hasRole } from '#app/core/actor.ts'

/** Profiles of others are written at the command line. */
export const maySetProfile = (actor: Actor) => actor.kind === 'operator'

/** Members have a profile. Whose certificate lapsed may still change it: closing a field is always possible. */
export const mayKeepProfile = (actor: Actor): actor is Person => hasRole(actor, 'coordinator', 'organiser')

/** What members open they open to each other: no official, no moderator and no admin as such. */
export const mayReadMembers = (actor: Actor): actor is Person => hasRole(actor, 'coordinator', 'organiser')

/** Planned moves are made by the clock. */
export const mayMakeMoves = (actor: Actor) => actor.kind === 'system' || actor.kind === 'operator'

/** The roster is kept by the operator, at the page or at the command line. */
export const mayKeepRoster = (actor: Actor) => actor.kind === 'operator' || hasRole(actor, 'admin')

/** Its pages are the admin's. */
export const mayOpenRoster = (actor: Actor) => hasRole(actor, 'admin')
