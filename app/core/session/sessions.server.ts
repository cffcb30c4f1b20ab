import { and, desc, eq, gt, lte, ne } from 'drizzle-orm'
import { Lucia, type Session, TimeSpan, type User } from 'lucia'
import { sessions as sessionRows } from '#db/schema/accounts.ts'
import type { Queries, Store } from '#db/store.ts'
import { type Guest, guest, type Half, needFactor, type Person } from '../actor.ts'
import { AppError } from '../errors.ts'
import { dayOf } from '../i18n/format.ts'
import { hashOfToken, newToken } from '../tokens.ts'
import { type AccountAttributes, luciaAdapter, type SessionAttributes } from './lucia-adapter.server.ts'

const idleMs = 8 * 60 * 60 * 1000
const absoluteMs = 7 * 24 * 60 * 60 * 1000
const halfMs = 15 * 60 * 1000

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, AccountAttributes>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: AccountAttributes
  }
}

export type Sessions = {
  /** Who is behind a token: a person, or a guest who may be half signed in. */
  visitor: (token: string) => Promise<Person | Guest>
  /** The person behind a token, or null when it is unknown, idle for 8 hours, 7 days old or only half signed in. */
  validate: (token: string) => Promise<Person | null>
  /** Starts a session; the token is known to the browser only, the database holds its hash. */
  start: (accountId: string, now: Date, device?: string | null) => Promise<string>
  /** The same session under a new token, now proved; `verified` says that a second factor was shown. Throws sign-in when it ended. */
  renew: (sessionId: string, now: Date, proof: { verified: boolean }) => Promise<string>
  end: (sessionId: string) => Promise<void>
  /** Ends one of this account's sessions. Throws not-found when it is none of them. */
  endOwn: (accountId: string, sessionId: string) => Promise<void>
  endOthers: (accountId: string, sessionId: string) => Promise<void>
  endAll: (accountId: string) => Promise<void>
}

const lastUseOf = ({ expiresAt }: { expiresAt: Date }) => new Date(expiresAt.getTime() - idleMs)

export function openSessions(
  store: Store,
  { secondFactorRequired, graceDays }: { secondFactorRequired: boolean; graceDays: number },
): Sessions {
  const adapter = luciaAdapter(store, graceDays)
  const lucia = new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(idleMs, 'ms'),
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  })

  /** What is missing before the session opens anything: asked at each request, so that no order of events leaves a gap. */
  function missing(session: Session, user: User): Half['needs'] | null {
    if (user.secondFactorSince) return session.verifiedAt ? null : 'factor'
    return secondFactorRequired && needFactor(user.grants) ? 'set-up' : null
  }

  async function visitor(token: string): Promise<Person | Guest> {
    const { session, user } = await lucia.validateSession(hashOfToken(token))
    if (!session) return guest
    const now = Date.now()
    const needs = missing(session, user)
    if (session.endsAt.getTime() <= now || (needs && session.createdAt.getTime() + halfMs <= now)) {
      await lucia.invalidateSession(session.id)
      return guest
    }
    // Lucia prolongs a session after half its time; the day of its last use must be right as well.
    if (dayOf(lastUseOf(session)) !== dayOf(new Date(now)))
      await adapter.updateSessionExpiration(session.id, new Date(now + idleMs))
    const holder = { id: user.id, name: user.name, sessionId: session.id, provedAt: session.provedAt }
    return needs
      ? { kind: 'guest', half: { ...holder, needs } }
      : { kind: 'person', ...holder, grants: user.grants, unread: user.unread }
  }

  async function create(accountId: string, attributes: SessionAttributes) {
    const token = newToken()
    await lucia.createSession(accountId, attributes, { sessionId: hashOfToken(token) })
    return token
  }

  return {
    visitor,
    async validate(token) {
      const found = await visitor(token)
      return found.kind === 'person' ? found : null
    },
    start: (accountId, now, device = null) =>
      create(accountId, {
        ...{ createdAt: now, endsAt: new Date(now.getTime() + absoluteMs) },
        ...{ verifiedAt: null, provedAt: now, device },
      }),
    renew: (sessionId, now, { verified }) =>
      store.transact(async (tx) => {
        const [old] = await tx.delete(sessionRows).where(eq(sessionRows.id, sessionId)).returning()
        if (!old) throw new AppError('sign-in')
        const { accountId, createdAt, endsAt, verifiedAt, device } = old
        return create(accountId, {
          createdAt,
          endsAt,
          device,
          provedAt: now,
          verifiedAt: verified ? now : verifiedAt,
        })
      }),
    end: (sessionId) => lucia.invalidateSession(sessionId),
    async endOwn(accountId, sessionId) {
      const own = and(eq(sessionRows.accountId, accountId), eq(sessionRows.id, sessionId))
      const ended = await store.transact((tx) => tx.delete(sessionRows).where(own).returning().then())
      if (ended.length === 0) throw new AppError('not-found')
    },
    endOthers: (accountId, sessionId) =>
      store.transact(async (tx) => {
        const others = and(eq(sessionRows.accountId, accountId), ne(sessionRows.id, sessionId))
        await tx.delete(sessionRows).where(others)
      }),
    endAll: (accountId) => lucia.invalidateUserSessions(accountId),
  }
}

/** The sessions of an account that still run, the last used first. */
export async function sessionsOf(read: Queries, accountId: string, now: Date) {
  const rows = await read
    .select()
    .from(sessionRows)
    .where(
      and(eq(sessionRows.accountId, accountId), gt(sessionRows.expiresAt, now), gt(sessionRows.endsAt, now)),
    )
    .orderBy(desc(sessionRows.expiresAt))
  return rows.map((row) => ({ id: row.id, device: row.device, lastUsedOn: dayOf(lastUseOf(row)) }))
}

/** Forgets sessions that ended. */
export async function sweepSessions(store: Store, now: Date) {
  await store.transact((tx) => tx.delete(sessionRows).where(lte(sessionRows.expiresAt, now)).then())
}
