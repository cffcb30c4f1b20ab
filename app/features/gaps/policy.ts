import { type Actor, hasRole, mayWriteAs, type Person } from '#app/core/actor.ts'

export const mayReadStatements = (actor: Actor): actor is Person =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator')
export const mayReport = (actor: Actor): actor is Person => mayWriteAs(actor, 'coordinator', 'organiser')
export const maySort = (actor: Actor): actor is Person => hasRole(actor, 'moderator')
export const mayUseDesk = (actor: Actor): actor is Person => hasRole(actor, 'official')
/** Which body answers where is the operator's to say; what is told there is not theirs to read. */
export const mayKeepBodies = (actor: Actor): actor is Person => hasRole(actor, 'admin')
