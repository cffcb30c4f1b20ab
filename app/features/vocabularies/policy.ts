import { type Actor, hasRole, type Person } from '#app/core/actor.ts'

export const mayManageVocabularies = (actor: Actor): actor is Person => hasRole(actor, 'admin')
