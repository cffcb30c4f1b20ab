import { createHash, randomBytes } from 'node:crypto'
import { lte } from 'drizzle-orm'
import { Lucia, TimeSpan } from 'lucia'
import { sessions as sessionRows } from '#db/schema/accounts.ts'
import type { Store } from '#db/store.ts'
import type { Person } from '../actor.ts'
import { type AccountAttributes, luciaAdapter, type SessionAttributes } from './lucia-adapter.server.ts'

const idle = new TimeSpan(8, 'h')
const absoluteMs = 7 * 24 * 60 * 60 * 1000

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, AccountAttributes>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: AccountAttributes
  }
}

export type Sessions = {
  /** The person behind a token, or null when it is unknown, idle for 8 hours or 7 days old. */
  validate: (token: string) => Promise<Person | null>
  /** Starts a session; the token is known to the browser only, the database holds its hash. */
  start: (accountId: string, now: Date) => Promise<string>
  end: (sessionId: string) => Promise<void>
  endAll: (accountId: string) => Promise<void>
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

const usualGraceDays = 90

export function openSessions(store: Store, graceDays = usualGraceDays): Sessions {
  const lucia = new Lucia(luciaAdapter(store, graceDays), {
    sessionExpiresIn: idle,
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  })
  return {
    async validate(token) {
      const { session, user } = await lucia.validateSession(hashOf(token))
      if (!session) return null
      if (session.endsAt.getTime() <= Date.now()) {
        await lucia.invalidateSession(session.id)
        return null
      }
      return { kind: 'person', id: user.id, name: user.name, grants: user.grants, sessionId: session.id }
    },
    async start(accountId, now) {
      const token = randomBytes(32).toString('base64url')
      const attributes = { createdAt: now, endsAt: new Date(now.getTime() + absoluteMs) }
      await lucia.createSession(accountId, attributes, { sessionId: hashOf(token) })
      return token
    },
    end: (sessionId) => lucia.invalidateSession(sessionId),
    endAll: (accountId) => lucia.invalidateUserSessions(accountId),
  }
}

/** Forgets sessions that ended. */
export async function sweepSessions(store: Store, now: Date) {
  await store.transact((tx) => tx.delete(sessionRows).where(lte(sessionRows.expiresAt, now)).then())
}
