import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { notices } from '#db/schema/notices.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from './context.ts'

/** From here on the header says “99+”; the count stops there, so that it costs the same for everybody. */
export const mostCounted = 100

/** Column of a query over accounts: how many notices the account has not read. */
export const unreadOfAccount = sql<number>`(select count(*) from (select 1 from ${notices}
  where ${notices.accountId} = ${accounts.id} and ${notices.readAt} is null limit ${mostCounted}) unread)`.mapWith(
  Number,
)

/** Deletes what was told about one of these. */
export async function forgetNoticesAbout(tx: Queries, subjects: readonly string[]) {
  await tx.delete(notices).where(inArray(notices.subjectId, [...subjects]))
}

/** Deletes what was told about one place of it, whether or not it was read. */
export async function forgetNoticesAt(tx: Queries, subjectId: string, path: string) {
  await tx.delete(notices).where(and(eq(notices.subjectId, subjectId), eq(notices.path, path)))
}

type Same = { letter: string; subjectId: string; path: string }

/** Deletes what these were told about it and have not read: a newer notice of the same stands for it, or none does. */
export async function forgetUnread(
  tx: Queries,
  accountIds: readonly string[],
  { letter, subjectId, path }: Same,
) {
  await tx
    .delete(notices)
    .where(
      and(
        ...[eq(notices.subjectId, subjectId), eq(notices.letter, letter), eq(notices.path, path)],
        ...[isNull(notices.readAt), inArray(notices.accountId, [...accountIds])],
      ),
    )
}

/** Deletes what nobody has to do any more and has not been read: somebody else did it, or it was taken back. */
export async function settleNotices(tx: Queries, subjectId: string, letters: readonly string[]) {
  await tx
    .delete(notices)
    .where(
      and(eq(notices.subjectId, subjectId), isNull(notices.readAt), inArray(notices.letter, [...letters])),
    )
}

const keptMs = 180 * 24 * 60 * 60 * 1000

/** Forgets notices of half a year ago. */
export async function sweepNotices(ctx: Context) {
  const before = new Date(ctx.now().getTime() - keptMs)
  await ctx.store.transact((tx) => tx.delete(notices).where(lt(notices.at, before)).then())
}
