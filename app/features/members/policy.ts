import type { Actor } from '#app/core/actor.ts'

/** The roster is kept by the operator. */
export const maySetProfile = (actor: Actor) => actor.kind === 'operator'
