import { asc, eq } from 'drizzle-orm'
import { formerWorkplaces, members } from '#db/schema/members.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { maySetProfile } from './policy.ts'

export type Profile = { organisation: string; prefecture: string; languages: string[] }

/** Writes where a member works (two-digit prefecture code) and the languages spoken there. */
export async function setProfile(ctx: Context, accountId: string, profile: Profile) {
  if (!maySetProfile(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await tx
      .insert(members)
      .values({ accountId, ...profile })
      .onConflictDoUpdate({ target: members.accountId, set: profile })
    await appendAudit(tx, ctx, { event: 'profile.changed', subjectId: accountId })
  })
}

/** Where an account works; null when it has no profile. */
export async function profileOf(read: Queries, accountId: string): Promise<Profile | null> {
  const [found] = await read
    .select({
      organisation: members.organisation,
      prefecture: members.prefecture,
      languages: members.languages,
    })
    .from(members)
    .where(eq(members.accountId, accountId))
  return found ?? null
}

/** Answers where somebody worked in a month `2026-11`: the organisation at its beginning, as far as it is remembered. */
export async function organisationsByMonth(read: Queries) {
  const now = new Map(
    (
      await read.select({ accountId: members.accountId, organisation: members.organisation }).from(members)
    ).map(({ accountId, organisation }) => [accountId, organisation]),
  )
  const before = Map.groupBy(
    await read.select().from(formerWorkplaces).orderBy(asc(formerWorkplaces.until)),
    ({ accountId }) => accountId,
  )
  return (accountId: string | null, month: string): string | undefined => {
    if (accountId === null) return undefined
    const then = before.get(accountId)?.find(({ until }) => until >= `${month}-01`)
    return then?.organisation ?? now.get(accountId)
  }
}
