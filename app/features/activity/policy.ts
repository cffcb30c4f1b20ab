import { type Actor, hasRole, type Person } from '#app/core/actor.ts'

export const mayShowActivity = (actor: Actor): actor is Person =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator')
