import { eq } from 'drizzle-orm'
import { members } from '#db/schema/members.ts'
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

/** The organisation of each account that has a profile. */
export async function organisationsOfAll(read: Queries): Promise<Map<string, string>> {
  const rows = await read
    .select({ accountId: members.accountId, organisation: members.organisation })
    .from(members)
  return new Map(rows.map(({ accountId, organisation }) => [accountId, organisation]))
}
