import type { Actor } from '#app/core/actor.ts'
import { hasRole } from '#app/core/actor.ts'

export const isSignedIn = (actor: Actor) => actor.kind === 'person'

/** Accounts and roles are given by the operator, at the page or at the command line. */
export const mayManageAccounts = (actor: Actor) => actor.kind === 'operator' || hasRole(actor, 'admin')

/** Whom the roster names is invited in the background. */
export const mayInviteMembers = (actor: Actor) => actor.kind === 'system' || mayManageAccounts(actor)

/** The page of roles is the operator's. */
export const mayOpenRoles = (actor: Actor) => hasRole(actor, 'admin')
