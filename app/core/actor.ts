import type { JurisdictionLevel, Role } from '#db/schema/accounts.ts'

/** `readOnly`: the certificate lapsed a short while ago. */
export type Grant = { role: Role; level: JurisdictionLevel | null; code: string | null; readOnly?: boolean }

/** What is known of the session behind a request; `provedAt` is when the password or a factor was shown last. */
export type Holder = { id: string; name: string; sessionId: string; provedAt: Date | null }

/** `unread`: how many notices wait; nothing is said of it away from a request. */
export type Person = Holder & { kind: 'person'; grants: Grant[]; unread?: number }
/** Somebody who gave the password, and opens nothing before the second factor is shown, or set up where it is required. */
export type Half = Holder & { needs: 'factor' | 'set-up' }
export type Guest = { kind: 'guest'; half?: Half }
/** The clock. */
export type SystemActor = { kind: 'system' }
/** Somebody at the command line of the server. */
export type Operator = { kind: 'operator' }
export type Actor = Person | Guest | SystemActor | Operator

export const guest: Guest = { kind: 'guest' }

/** Whose session this is, whether or not the second factor was shown; null for everybody else. */
export const holderOf = (actor: Actor): Holder | null =>
  actor.kind === 'person' ? actor : actor.kind === 'guest' ? (actor.half ?? null) : null

const rolesWithFactor: Role[] = ['official', 'moderator', 'admin']

/** Roles that see what others must not: they need a second factor. */
export const needFactor = (grants: Grant[]) => grants.some(({ role }) => rolesWithFactor.includes(role))

export const hasRole = (actor: Actor, ...roles: Role[]): actor is Person =>
  actor.kind === 'person' && actor.grants.some((grant) => roles.includes(grant.role))

/** Whether one of these roles is held by somebody whose certificate did not lapse. */
export const mayWriteAs = (actor: Actor, ...roles: Role[]) =>
  actor.kind === 'person' && actor.grants.some(({ role, readOnly }) => !readOnly && roles.includes(role))
