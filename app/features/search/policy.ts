import { type Actor, hasRole, type Person } from '#app/core/actor.ts'

export const mayManageSynonyms = (actor: Actor): actor is Person => hasRole(actor, 'admin')

/** What they find depends on what they may read: each feature says so for its own texts. */
export const maySearch = (actor: Actor): actor is Person =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator', 'official', 'admin')
