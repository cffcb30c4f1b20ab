import { type Actor, hasRole, mayWriteAs, type Person } from '#app/core/actor.ts'

export const mayReadWorkshops = (actor: Actor): actor is Person =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator')

/** Organisers stand in for each other: a workshop stays in good hands when one of them leaves. */
export const mayPlanWorkshops = (actor: Actor): actor is Person => mayWriteAs(actor, 'organiser')

export const mayRegister = (actor: Actor): actor is Person => mayWriteAs(actor, 'coordinator', 'organiser')
