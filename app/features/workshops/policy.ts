import { type Actor, hasRole, mayWriteAs, type Person } from '#app/core/actor.ts'

/** Whose a workshop is: the organiser, co-organisers, and whether any of them is still an organiser. */
export type Hands = { organiserId: string; coOrganiserIds: string[]; left: boolean }

export const mayReadWorkshops = (actor: Actor): actor is Person =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator')

/** Plans a workshop of one's own. */
export const mayPlanWorkshops = (actor: Actor): actor is Person => mayWriteAs(actor, 'organiser')

/** Changes this workshop: the organiser and the co-organisers, as long as they are organisers; nobody else, no admin. */
export const mayRunWorkshop = (actor: Actor, { organiserId, coOrganiserIds }: Hands): actor is Person =>
  mayPlanWorkshops(actor) && (actor.id === organiserId || coOrganiserIds.includes(actor.id))

/** Any organiser takes over a workshop of which nobody is left who may change it. */
export const mayTakeOver = (actor: Actor, { left }: Hands): actor is Person => left && mayPlanWorkshops(actor)

export const mayRegister = (actor: Actor): actor is Person => mayWriteAs(actor, 'coordinator', 'organiser')

const leaders: readonly string[] = ['chair', 'facilitator', 'timekeeper']

/** Says which item of the agenda is on: who runs the workshop, its chair, its facilitator and its timekeeper. */
export const mayLead = (actor: Actor, hands: Hands, roles: readonly string[]): boolean =>
  mayRunWorkshop(actor, hands) || (mayRegister(actor) && roles.some((role) => leaders.includes(role)))

const writers: readonly string[] = ['chair', 'scribe']

/** Writes the minutes of a workshop: who runs it, its chair and its scribe. */
export const mayWriteMinutes = (actor: Actor, hands: Hands, roles: readonly string[]): boolean =>
  mayRunWorkshop(actor, hands) || (mayRegister(actor) && roles.some((role) => writers.includes(role)))
