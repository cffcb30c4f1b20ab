import { and, eq, sql } from 'drizzle-orm'
import { members } from '#db/schema/members.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { ProfileInput } from './input.ts'
import { isEmpty } from './member.ts'
import { refuse } from './messages.ts'
import { mayKeepProfile } from './policy.ts'

/**
 * Writes what a member says about itself and which fields are open; an empty field stays closed. Throws conflict when
 * it was saved on another page in the meantime.
 */
export async function saveProfile(ctx: Context, { version, open, ...said }: ProfileInput) {
  const { actor } = ctx
  if (!mayKeepProfile(actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    const [saved] = await tx
      .update(members)
      .set({
        ...said,
        open: open.filter((field) => !(field in said) || !isEmpty(said[field as keyof typeof said])),
        version: sql`${members.version} + 1`,
      })
      .where(and(eq(members.accountId, actor.id), eq(members.version, version)))
      .returning({ version: members.version })
    if (!saved) throw refuse('conflict', (t) => t.profile.changed)
    await appendAudit(tx, ctx, { event: 'profile.changed', subjectId: actor.id })
  })
}
