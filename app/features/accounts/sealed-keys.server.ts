import { and, eq, like, notLike } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { appKeys } from '#db/schema/factors.ts'
import type { Context } from '#app/core/context.ts'
import { record } from '#app/core/outbox.server.ts'
import { isSealed, type Sealer, sealedPrefix } from '#app/core/seal.server.ts'
import { SettingsError } from '#app/core/settings.ts'
import type { Queries } from '#db/store.ts'
import { factorsIn } from './factors.query.server.ts'

/** Seals the keys of apps that were set up before keys were sealed. */
export async function sealAppKeys({ store, process: { sealer } }: Context) {
  const plain = await store.read
    .select()
    .from(appKeys)
    .where(notLike(appKeys.secret, `${sealedPrefix}%`))
  for (const { accountId, secret } of plain.filter((key) => !isSealed(key.secret))) {
    // Its owner may be setting up another app right now.
    const same = and(eq(appKeys.accountId, accountId), eq(appKeys.secret, secret))
    const values = { secret: sealer.seal(secret, accountId) }
    await store.transact((tx) => tx.update(appKeys).set(values).where(same).then())
  }
}

const sealedElsewhere = ({ mark }: Sealer) =>
  and(like(appKeys.secret, `${sealedPrefix}%`), notLike(appKeys.secret, `${mark}%`))

/** Whether this sealer opens all that is sealed in the database. */
export async function appKeysFit(read: Queries, sealer: Sealer): Promise<boolean> {
  const other = await read
    .select({ id: appKeys.accountId })
    .from(appKeys)
    .where(sealedElsewhere(sealer))
    .limit(1)
  return other.length === 0
}

/** Throws SettingsError that names both ways out where a sealer does not open what is sealed in the database. */
export async function appKeysMustFit(read: Queries, sealer: Sealer) {
  if (await appKeysFit(read, sealer)) return
  const [what, where] =
    sealer.from === 'SECRET_KEY'
      ? ['SECRET_KEY is wrong', '']
      : ['SECRET_KEY is missing', ` than that in ${sealer.from}`]
  throw new SettingsError(
    `${what}: authenticator apps in this database were sealed with another key${where}. Set that key; if it is lost, see: npm run portal -- keys:forget`,
  )
}

/** How many apps have a key that this sealer cannot open. */
export const countLostKeys = (read: Queries, sealer: Sealer) => read.$count(appKeys, sealedElsewhere(sealer))

/**
 * Takes the apps away whose keys this sealer cannot open, as a reset by two admins would: the sessions of their owners
 * end, a mail tells them, and who has no other factor sets one up anew. Answers how many.
 */
export async function forgetLostKeys(ctx: Context, sealer: Sealer): Promise<number> {
  return ctx.store.transact(async (tx) => {
    const lost = await tx
      .delete(appKeys)
      .where(sealedElsewhere(sealer))
      .returning({ accountId: appKeys.accountId })
    for (const { accountId } of lost) {
      const { printed, passkeys } = await factorsIn(tx, accountId)
      if (printed === 0 && passkeys.length === 0)
        await tx.update(accounts).set({ secondFactorSince: null }).where(eq(accounts.id, accountId))
      await ctx.process.sessions.endAll(accountId)
      await record(tx, ctx, {
        event: 'account.factor-removed',
        subjectId: accountId,
        detail: { factor: 'app' },
      })
    }
    return lost.length
  }, 'lost keys')
}
