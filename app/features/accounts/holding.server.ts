import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { accounts, grants, invitations, sessions } from '#db/schema/accounts.ts'
import { jobs, mails } from '#db/schema/core.ts'
import { appKeys, passkeyChallenges, passkeys, printedCodes } from '#db/schema/factors.ts'
import { factorResets, recoveryLinks } from '#db/schema/recovery.ts'
import type { Holder, Holding } from '#app/core/holding.ts'
import type { Queries } from '#db/store.ts'
import { refuse } from './messages.ts'
import { recoveryJob } from './recovery-mail.server.ts'
import { adminsOf, anyAdmin } from './roles.server.ts'

// As a whole value of the JSON: ann@ is not joann@.
const holdsValue = (value: string) =>
  sql`cast(${jobs.payload} as text) like ${`%${JSON.stringify(value).replace(/[%_!]/g, '!$&')}%`} escape '!'`

/** What stands where the name of an account stood that its owner closed. */
export const formerMember = '退会した人 (former member)'

/** The account itself and how it is entered. Closed, it is an id that others' rows name, with neither name nor address. */
export const accountHolding: Holding = {
  tables: [
    ...[accounts, grants, sessions, invitations, appKeys, printedCodes],
    ...[passkeys, passkeyChallenges, recoveryLinks, factorResets],
  ],
  copy: copyOf,
  async leave(tx, ctx, { accountId, emailKey }) {
    const lost = await tx
      .update(grants)
      .set({ revokedAt: ctx.now(), revokedBy: accountId })
      .where(and(eq(grants.accountId, accountId), isNull(grants.revokedAt)))
      .returning({ role: grants.role })
    for (const table of [sessions, appKeys, printedCodes, passkeys, passkeyChallenges, recoveryLinks])
      await tx.delete(table).where(eq(table.accountId, accountId))
    await tx.delete(factorResets).where(eq(factorResets.accountId, accountId))
    const invited = await tx
      .delete(invitations)
      .where(or(eq(invitations.accountId, accountId), eq(invitations.emailKey, emailKey)))
      .returning({ email: invitations.email })
    for (const { email } of invited) await tx.delete(mails).where(eq(mails.recipient, email))
    await tx.delete(jobs).where(and(eq(jobs.kind, recoveryJob), holdsValue(emailKey)))
    await tx
      .update(accounts)
      .set({
        ...{ name: formerMember, email: '', emailKey: `closed ${accountId}`, passwordHash: '' },
        ...{ secondFactorSince: null, closedAt: ctx.now() },
      })
      .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
    const wasAdmin = lost.some(({ role }) => role === 'admin')
    if (wasAdmin && !(await anyAdmin(tx))) throw refuse('conflict', (t) => t.errors.lastAdmin)
  },
}

/** By what the rows of an open account know its owner; null when there is none. */
export async function holderOfAccount(read: Queries, accountId: string) {
  const [found] = await read
    .select({
      accountId: accounts.id,
      email: accounts.email,
      emailKey: accounts.emailKey,
      locale: accounts.locale,
    })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
  return found ?? null
}

/** Throws conflict when nobody else is an admin: before anything goes, and once more in `leave`. */
export async function mustNotBeLastAdmin(read: Queries, accountId: string) {
  const admins = await adminsOf(read)
  if (admins.length === 1 && admins[0] === accountId) throw refuse('conflict', (t) => t.errors.lastAdmin)
}

async function copyOf(read: Queries, { accountId, emailKey }: Holder) {
  const { email, name, locale, createdAt, secondFactorSince } = accounts
  const { device, expiresAt } = sessions
  const invited = or(eq(invitations.accountId, accountId), eq(invitations.emailKey, emailKey))
  return {
    account: await read
      .select({ email, name, locale, createdAt, secondFactorSince })
      .from(accounts)
      .where(eq(accounts.id, accountId)),
    roles: (await read.select().from(grants).where(eq(grants.accountId, accountId))).map(
      ({ grantedBy: _, revokedBy: __, ...row }) => row,
    ),
    sessions: await read
      .select({ device, createdAt: sessions.createdAt, expiresAt })
      .from(sessions)
      .where(eq(sessions.accountId, accountId)),
    passkeys: await read
      .select({ name: passkeys.name, createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt })
      .from(passkeys)
      .where(eq(passkeys.accountId, accountId)),
    authenticatorApps: await read
      .select({ createdAt: appKeys.createdAt })
      .from(appKeys)
      .where(eq(appKeys.accountId, accountId)),
    printedCodes: await read
      .select({ createdAt: printedCodes.createdAt, usedAt: printedCodes.usedAt })
      .from(printedCodes)
      .where(eq(printedCodes.accountId, accountId)),
    invitations: (await read.select().from(invitations).where(invited)).map(
      ({ tokenHash: _, invitedBy: __, emailKey: ___, ...row }) => row,
    ),
    factorResets: await read
      .select({
        requestedAt: factorResets.requestedAt,
        endedAs: factorResets.endedAs,
        endedAt: factorResets.endedAt,
      })
      .from(factorResets)
      .where(eq(factorResets.accountId, accountId)),
  }
}
