import { type Actor, hasRole, type Person } from '#app/core/actor.ts'

export const mayBeTold = (actor: Actor): actor is Person => actor.kind === 'person'
export const mayFollow = (actor: Actor): actor is Person =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator')
export const mayRecordBounces = (actor: Actor): actor is Person => hasRole(actor, 'admin')
