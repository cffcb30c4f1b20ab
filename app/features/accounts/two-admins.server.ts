import { and, eq, isNull } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import { accounts, grants } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'
import { AppError } from '#app/core/errors.ts'
import { refuse } from './messages.ts'
import { rolesLock } from './roles.server.ts'
import {
  type AdminGrant,
  type Hindrance,
  isSettled,
  settledDays,
  type WhyNot,
  whyNotTogether,
} from './second-admin.ts'

/** What one admin asked for, and another one has to decide. */
export type Asked = { requestedBy: string; requestedAt: Date }

/** Throws conflict for an admin who is too new to ask; until the transaction ends nobody gets or loses the role. */
export async function mustBeSettled(tx: Queries, { requestedBy, requestedAt }: Asked) {
  await holdLock(tx, rolesLock)
  if (!isSettled(grantOf(await adminGrants(tx), requestedBy), requestedAt)) throw no('askerNew')
}

/** Throws conflict unless the two may do it together; until the transaction ends nobody gets or loses the role. */
export async function mustActTogether(tx: Queries, { requestedBy, requestedAt }: Asked, decider: string) {
  await holdLock(tx, rolesLock)
  const admins = await adminGrants(tx)
  const why = whyNotTogether(grantOf(admins, requestedBy), grantOf(admins, decider), requestedAt)
  if (why) throw no(why)
}

/** Why this admin cannot decide what waits, or nobody can decide what this admin asked; null when all is well. */
export async function hindranceOf(read: Queries, me: string, asked: Asked): Promise<Hindrance | null> {
  const admins = await adminGrants(read)
  const asker = admins.find(({ id }) => id === asked.requestedBy)
  if (!asker) return null
  const whyNot = (decider: AdminGrant) => whyNotTogether(asker, decider, asked.requestedAt)
  const others = admins.filter(({ id }) => id !== asker.id)
  if (me === asker.id) return others.some((other) => !whyNot(other)) ? null : 'nobody'
  const own = others.find(({ id }) => id === me)
  return own ? whyNot(own) : null
}

const no = (why: WhyNot) => refuse('conflict', (t) => t.together[why](settledDays))

function grantOf(admins: AdminGrant[], id: string): AdminGrant {
  const grant = admins.find((admin) => admin.id === id)
  if (!grant) throw new AppError('forbidden')
  return grant
}

const adminGrants = (read: Queries): Promise<AdminGrant[]> =>
  read
    .select({ id: accounts.id, since: grants.grantedAt, by: grants.grantedBy })
    .from(grants)
    .innerJoin(accounts, and(eq(accounts.id, grants.accountId), isNull(accounts.closedAt)))
    .where(and(eq(grants.role, 'admin'), isNull(grants.revokedAt)))
    .then()
