import type { Actor, Person } from '#app/core/actor.ts'

/** Whoever is signed in, for oneself alone. */
export const maySeeOwnData = (actor: Actor): actor is Person => actor.kind === 'person'
