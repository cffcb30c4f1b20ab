import { and, eq, gt, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm'
import { grants } from '#db/schema/accounts.ts'
import { caseReviews, cases, replies } from '#db/schema/cases.ts'
import { roster } from '#db/schema/members.ts'
import { caseReaders } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf } from '#app/core/i18n/format.ts'

/** Whose case it is; for deciding whom to write to, never for a page. */
export async function authorOfCase(read: Queries, caseId: string): Promise<string | null> {
  const [found] = await read.select({ authorId: cases.authorId }).from(cases).where(eq(cases.id, caseId))
  return found?.authorId ?? null
}

/** Who wrote an answer, and whom it answers when that is another answer; never for a page. */
export async function concernedByAnswer(read: Queries, replyId: string) {
  const [found] = await read
    .select({ authorId: replies.authorId, caseId: replies.caseId, replyTo: replies.replyTo })
    .from(replies)
    .where(eq(replies.id, replyId))
  if (!found) return null
  const { authorId, caseId, replyTo } = found
  if (replyTo === null) return { authorId, answeredId: null }
  const [above] = await read
    .select({ authorId: replies.authorId })
    .from(replies)
    .where(and(eq(replies.caseId, caseId), eq(replies.position, replyTo)))
  return { authorId, answeredId: above?.authorId ?? null }
}

/** Who said how to be told of answers to a published case, and may still read it. */
export const followersOf = (read: Queries, caseId: string) =>
  read
    .selectDistinct({ id: caseReaders.accountId, follow: caseReaders.follow })
    .from(caseReaders)
    .innerJoin(cases, and(eq(cases.id, caseReaders.caseId), eq(cases.state, 'published')))
    .innerJoin(grants, and(eq(grants.accountId, caseReaders.accountId), isNull(grants.revokedAt)))
    .where(
      and(
        ...[eq(caseReaders.caseId, caseId), isNotNull(caseReaders.follow)],
        inArray(grants.role, ['coordinator', 'organiser', 'moderator']),
      ),
    )
    .then()

/** Those of these who may read a published case today: nobody whose certificate lapsed longer ago than one may read on. */
export async function readersAmong(read: Queries, ctx: Context, caseId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const lapsedBefore = addDays(dayOf(ctx.now()), -ctx.process.graceDays)
  const rows = await read
    .selectDistinct({ id: grants.accountId })
    .from(grants)
    .innerJoin(cases, and(eq(cases.id, caseId), eq(cases.state, 'published')))
    .leftJoin(roster, eq(roster.accountId, grants.accountId))
    .where(
      and(
        ...[inArray(grants.accountId, [...ids]), isNull(grants.revokedAt)],
        inArray(grants.role, ['coordinator', 'organiser', 'moderator']),
        or(
          ne(grants.role, 'coordinator'),
          isNull(roster.readOnlyFrom),
          gt(roster.readOnlyFrom, lapsedBefore),
        ),
      ),
    )
  return rows.map(({ id }) => id)
}

/** A case that was published just now and for the first time; null for any other. */
export async function newlyPublished(read: Queries, caseId: string) {
  const approvals = await read
    .select({ authorId: cases.authorId, categories: cases.categories })
    .from(cases)
    .innerJoin(caseReviews, and(eq(caseReviews.caseId, cases.id), eq(caseReviews.decision, 'approved')))
    .where(and(eq(cases.id, caseId), eq(cases.state, 'published')))
  return approvals.length === 1 ? approvals[0]! : null
}

/**
 * Who wrote an anonymous post that is or was public, also while it is hidden or being changed; null for every other post.
 * For the two admins who open it together (`identities`), never for a page of anybody else.
 */
export async function anonymousAuthorOf(
  read: Queries,
  { caseId, position }: { caseId: string; position: number },
): Promise<string | null> {
  const [thread] = await read
    .select({ authorId: cases.authorId, anonymous: cases.anonymous })
    .from(cases)
    .where(and(eq(cases.id, caseId), isNotNull(cases.publishedAt)))
  if (!thread) return null
  if (position === 0) return thread.anonymous === true ? thread.authorId : null
  const [answer] = await read
    .select({ authorId: replies.authorId })
    .from(replies)
    .where(
      and(
        ...[eq(replies.caseId, caseId), eq(replies.position, position)],
        ...[eq(replies.anonymous, true), isNull(replies.outcome)],
      ),
    )
  return answer?.authorId ?? null
}
