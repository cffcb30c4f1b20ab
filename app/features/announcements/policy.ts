import { type Actor, hasRole, type Person } from '#app/core/actor.ts'

export const mayReadAnnouncements = (actor: Actor): actor is Person =>
  actor.kind === 'person' && actor.grants.length > 0
export const mayAnnounce = (actor: Actor): actor is Person => hasRole(actor, 'admin')

/** Names of who confirmed are for whoever published, who has to ask the others. */
export const maySeeNames = (actor: Actor, { publishedBy }: { publishedBy: string | null }) =>
  mayAnnounce(actor) && publishedBy === actor.id
