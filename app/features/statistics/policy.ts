import { type Actor, hasRole, type Person } from '#app/core/actor.ts'

export const mayManageReleases = (actor: Actor): actor is Person => hasRole(actor, 'admin')
export const mayBuildReleases = (actor: Actor) =>
  actor.kind === 'operator' || actor.kind === 'system' || mayManageReleases(actor)
export const mayManageIndicators = mayManageReleases
