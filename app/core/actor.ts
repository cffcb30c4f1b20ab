import type { JurisdictionLevel, Role } from '#db/schema/accounts.ts'

/** `readOnly`: the certificate lapsed a short while ago. */
export type Grant = { role: Role; level: JurisdictionLevel | null; code: string | null; readOnly?: boolean }

export type Person = { kind: 'person'; id: string; name: string; grants: Grant[]; sessionId: string }
export type Guest = { kind: 'guest' }
/** The clock. */
export type SystemActor = { kind: 'system' }
/** Somebody at the command line of the server. */
export type Operator = { kind: 'operator' }
export type Actor = Person | Guest | SystemActor | Operator

export const guest: Guest = { kind: 'guest' }

export const hasRole = (actor: Actor, ...roles: Role[]): actor is Person =>
  actor.kind === 'person' && actor.grants.some((grant) => roles.includes(grant.role))

/** Whether one of these roles is held by somebody whose certificate did not lapse. */
export const mayWriteAs = (actor: Actor, ...roles: Role[]) =>
  actor.kind === 'person' && actor.grants.some(({ role, readOnly }) => !readOnly && roles.includes(role))
