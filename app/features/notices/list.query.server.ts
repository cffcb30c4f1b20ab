import { and, asc, desc, eq, gt, lt } from 'drizzle-orm'
import { notices, noticeSettings } from '#db/schema/notices.ts'
import { isLetter } from './letter.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { titlesFor } from '#app/features/cases/index.server.ts'
import type { Edge } from './input.ts'
import { mayBeTold } from './policy.ts'

export const pageSize = 20

/** One's own notices, newest day first; with the title of a case only while this person may read it. */
export async function ownNotices(ctx: Context, { before, after }: Edge) {
  if (!mayBeTold(ctx.actor)) throw new AppError('forbidden')
  const { id: me, unread = 0 } = ctx.actor
  const backwards = after !== undefined
  const edge = after ? gt(notices.id, after) : before ? lt(notices.id, before) : undefined
  const rows = await ctx.store.read
    .select()
    .from(notices)
    .where(and(eq(notices.accountId, me), edge))
    .orderBy(backwards ? asc(notices.id) : desc(notices.id))
    .limit(pageSize + 1)
  const more = rows.length > pageSize
  const shown = rows.slice(0, pageSize)
  if (backwards) shown.reverse()
  const titles = await titlesFor(
    ctx,
    shown.filter(({ path }) => path.startsWith('/cases/')).map(({ subjectId }) => subjectId),
  )
  return {
    unread,
    bounced: await isBounced(ctx),
    /** Until when what is marked as read at once was there to be seen. */
    seenAt: ctx.now().toISOString(),
    items: shown.flatMap(({ id, letter, path, subjectId, at, readAt }) =>
      isLetter(letter)
        ? [{ id, letter, path, on: dayOf(at), read: readAt !== null, title: titles.get(subjectId) ?? null }]
        : [],
    ),
    newer: (backwards ? more : before !== undefined) ? (shown[0]?.id ?? null) : null,
    older: backwards || more ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** Whether mails do not reach this person. */
export async function isBounced({ store, actor }: Context): Promise<boolean> {
  if (!mayBeTold(actor)) return false
  const [found] = await store.read
    .select({ bouncedAt: noticeSettings.bouncedAt })
    .from(noticeSettings)
    .where(eq(noticeSettings.accountId, actor.id))
  return found !== undefined && found.bouncedAt !== null
}
