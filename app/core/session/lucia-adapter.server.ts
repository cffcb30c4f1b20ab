import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Adapter, DatabaseSession } from 'lucia'
import { prepared } from '#db/prepared.ts'
import { accounts, grants, sessions } from '#db/schema/accounts.ts'
import { roster } from '#db/schema/members.ts'
import type { Store } from '#db/store.ts'
import type { Grant } from '../actor.ts'
import { addDays } from '../days.ts'
import { dayOf } from '../i18n/format.ts'
import { unreadOfAccount } from '../notices.server.ts'

export type SessionAttributes = Pick<
  SessionOfAccount,
  'createdAt' | 'endsAt' | 'verifiedAt' | 'provedAt' | 'device'
>
export type AccountAttributes = {
  name: string
  grants: Grant[]
  secondFactorSince: Date | null
  unread: number
}

type SessionOfAccount = typeof sessions.$inferSelect

const sessionOf = ({ id, accountId, expiresAt, ...attributes }: SessionOfAccount): DatabaseSession => ({
  id,
  userId: accountId,
  expiresAt,
  attributes,
})

const sessionWithRoles = prepared<{ id: string }, SessionRow>((read) =>
  read
    .select({
      session: sessions,
      name: accounts.name,
      secondFactorSince: accounts.secondFactorSince,
      grant: grants,
      readOnlyFrom: roster.readOnlyFrom,
      unread: unreadOfAccount,
    })
    .from(sessions)
    .innerJoin(accounts, and(eq(accounts.id, sessions.accountId), isNull(accounts.closedAt)))
    .leftJoin(grants, and(eq(grants.accountId, accounts.id), isNull(grants.revokedAt)))
    .leftJoin(roster, eq(roster.accountId, accounts.id))
    .where(eq(sessions.id, sql.placeholder('id'))),
)

type SessionRow = {
  session: SessionOfAccount
  name: string
  secondFactorSince: Date | null
  grant: typeof grants.$inferSelect | null
  readOnlyFrom: string | null
  unread: number
}

/** A role as it counts today: whose certificate lapsed reads for `graceDays`, then is a coordinator no longer. */
function standing({ grant, readOnlyFrom }: SessionRow, today: string, graceDays: number): Grant[] {
  if (!grant) return []
  const held = { role: grant.role, level: grant.jurisdictionLevel, code: grant.jurisdictionCode }
  if (grant.role !== 'coordinator' || readOnlyFrom === null || readOnlyFrom > today) return [held]
  return addDays(readOnlyFrom, graceDays) > today ? [{ ...held, readOnly: true }] : []
}

/** Lucia over the store: one query a request brings the session, the account, its roles and how much it has not read. */
export function luciaAdapter(store: Store, graceDays: number): Adapter {
  return {
    async getSessionAndUser(id) {
      const rows = await sessionWithRoles(store.read, { id })
      const [first] = rows
      if (!first) return [null, null]
      const today = dayOf(new Date())
      const held = rows.flatMap((row) => standing(row, today, graceDays))
      const { session, name, secondFactorSince, unread } = first
      const user = { id: session.accountId, attributes: { name, secondFactorSince, grants: held, unread } }
      return [sessionOf(session), user]
    },
    async getUserSessions(accountId) {
      const rows = await store.read.select().from(sessions).where(eq(sessions.accountId, accountId))
      return rows.map(sessionOf)
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await store.transact((tx) =>
        tx
          .insert(sessions)
          .values({ id, accountId: userId, expiresAt, ...attributes })
          .then(),
      )
    },
    async updateSessionExpiration(id, expiresAt) {
      await store.transact((tx) => tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, id)).then())
    },
    async deleteSession(id) {
      await store.transact((tx) => tx.delete(sessions).where(eq(sessions.id, id)).then())
    },
    async deleteUserSessions(accountId) {
      await store.transact((tx) => tx.delete(sessions).where(eq(sessions.accountId, accountId)).then())
    },
    async deleteExpiredSessions() {
      await store.transact((tx) => tx.delete(sessions).where(lte(sessions.expiresAt, new Date())).then())
    },
  }
}
