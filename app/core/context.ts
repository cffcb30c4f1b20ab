import type { JurisdictionLevel, Role } from '#db/schema/accounts.ts'
import type { Store } from '#db/store.ts'
import type { Locale } from './i18n/locale.ts'
import type { Process } from './process.server.ts'

export type Grant = { role: Role; level: JurisdictionLevel | null; code: string | null }

export type Person = { kind: 'person'; id: string; name: string; grants: Grant[]; sessionId: string }
export type Guest = { kind: 'guest' }
/** The clock. */
export type SystemActor = { kind: 'system' }
/** Somebody at the command line of the server. */
export type Operator = { kind: 'operator' }
export type Actor = Person | Guest | SystemActor | Operator

/** All that a verb may know of its surroundings. */
export type Context = {
  actor: Actor
  store: Store
  now: () => Date
  newId: () => string
  locale: Locale
  process: Process
}

export const guest: Guest = { kind: 'guest' }

export const hasRole = (actor: Actor, ...roles: Role[]) =>
  actor.kind === 'person' && actor.grants.some((grant) => roles.includes(grant.role))
