import type { Actor, Person } from '#app/core/actor.ts'
import { hasRole } from '#app/core/actor.ts'

export const isSignedIn = (actor: Actor) => actor.kind === 'person'

const needs = (actor: Actor) => (actor.kind === 'guest' ? actor.half?.needs : undefined)

/** The second step of signing in, or the same again by whoever is in. */
export const mayShowFactor = (actor: Actor) => isSignedIn(actor) || needs(actor) === 'factor'

/** Who has a factor must have shown it; who has none but needs one comes in for this alone. */
export const mayChangeFactors = (actor: Actor) => isSignedIn(actor) || needs(actor) === 'set-up'

/** Accounts and roles are given by the operator, at the page or at the command line. */
export const mayManageAccounts = (actor: Actor) => actor.kind === 'operator' || hasRole(actor, 'admin')

/** Factors that somebody lost are taken away by two admins, never from the command line alone. */
export const mayResetFactors = (actor: Actor): actor is Person => hasRole(actor, 'admin')
