import { and, count, eq, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { appKeys, passkeys, printedCodes } from '#db/schema/factors.ts'
import { holderOf } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf, formatDay } from '#app/core/i18n/format.ts'
import { sessionsOf } from '#app/core/session/sessions.server.ts'
import type { Queries } from '#db/store.ts'
import { appAddress, newAppSecret } from './app-codes.server.ts'

/** The passkeys of an account, the oldest first. */
export const passkeysOf = (read: Queries, accountId: string) =>
  read
    .select()
    .from(passkeys)
    .where(eq(passkeys.accountId, accountId))
    .orderBy(passkeys.createdAt, passkeys.id)

/** The factors of an account; `printed` counts the codes that are left. */
export async function factorsIn(read: Queries, accountId: string) {
  const apps = await read
    .select({ id: appKeys.accountId })
    .from(appKeys)
    .where(eq(appKeys.accountId, accountId))
  const [printed] = await read
    .select({ left: count() })
    .from(printedCodes)
    .where(and(eq(printedCodes.accountId, accountId), isNull(printedCodes.usedAt)))
  const keys = (await passkeysOf(read, accountId)).map(({ id, name, createdAt }) => ({ id, name, createdAt }))
  return { app: apps.length > 0, printed: Number(printed?.left ?? 0), passkeys: keys }
}

const ownId = ({ actor }: Context) => {
  const holder = holderOf(actor)
  if (!holder) throw new AppError('forbidden')
  return holder
}

/** With what whoever is at the second step can go on. */
export async function ownFactors(ctx: Context) {
  const { app, printed, passkeys: keys } = await factorsIn(ctx.store.read, ownId(ctx).id)
  return { app, printed: printed > 0, passkey: keys.length > 0 }
}

/** One of the own passkeys by its name. Throws not-found. */
export async function ownPasskey(ctx: Context, id: string) {
  const key = (await passkeysOf(ctx.store.read, ownId(ctx).id)).find((own) => own.id === id)
  if (!key) throw new AppError('not-found')
  return { id, name: key.name }
}

/** What one sees of the own sign-in: the factors, and the sessions by device and day. */
export async function ownSecurity(ctx: Context) {
  const { id, sessionId } = ownId(ctx)
  const { app, printed, passkeys: keys } = await factorsIn(ctx.store.read, id)
  const named = keys.map(({ id: keyId, name, createdAt }) => ({
    ...{ id: keyId, name },
    since: formatDay(ctx.locale, dayOf(createdAt)),
  }))
  const sessions = (await sessionsOf(ctx.store.read, id, ctx.now())).map((session) => ({
    ...{ id: session.id, device: session.device, day: session.lastUsedOn, here: session.id === sessionId },
    dayText: formatDay(ctx.locale, session.lastUsedOn),
  }))
  const [here, others] = [
    sessions.filter((session) => session.here),
    sessions.filter((session) => !session.here),
  ]
  return { factors: { app, printed, passkeys: named }, sessions: [...here, ...others] }
}

/** A key for an app that is not set up yet: `address` is what the QR code carries. */
export async function proposedApp(ctx: Context, secret = newAppSecret()) {
  const { id } = ownId(ctx)
  const [account] = await ctx.store.read
    .select({ email: accounts.email })
    .from(accounts)
    .where(eq(accounts.id, id))
  return { secret, address: appAddress(secret, account?.email ?? '') }
}
