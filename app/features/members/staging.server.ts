import { and, eq, inArray } from 'drizzle-orm'
import { rosterStaged } from '#db/schema/members.ts'
import type { Context } from '#app/core/context.ts'
import { pause } from '#app/core/pause.ts'
import type { Change } from './plan.server.ts'

const rowsAtOnce = 200

export const staged = (batch: string) => eq(rosterStaged.batch, batch)

const ownFields = ['organisation', 'prefecture', 'languages']

/** Lays rows ready in short transactions, so that writing them all is a few statements. */
export async function stage(ctx: Context, batch: string, changes: Change[]) {
  const changedAt = ctx.now()
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    const rows = changes.slice(from, from + rowsAtOnce).map(({ accountId, after, differences, joins }) => ({
      ...after,
      batch,
      accountId: accountId ?? ctx.newId(),
      profile: joins || differences.some(({ field }) => ownFields.includes(field)),
      grantId: joins ? ctx.newId() : null,
      changedAt,
    }))
    await ctx.store.transact((tx) => tx.insert(rosterStaged).values(rows).then())
    await pause()
  }
}

/** Forgets a batch, written or not. */
export async function unstage(ctx: Context, batch: string) {
  for (;;) {
    const some = ctx.store.read
      .select({ id: rosterStaged.accountId })
      .from(rosterStaged)
      .where(staged(batch))
      .limit(1000)
    const ids = (await some).map(({ id }) => id)
    if (ids.length === 0) return
    await ctx.store.transact((tx) =>
      tx
        .delete(rosterStaged)
        .where(and(staged(batch), inArray(rosterStaged.accountId, ids)))
        .then(),
    )
    await pause()
  }
}
