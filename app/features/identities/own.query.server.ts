import { and, desc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { cases, replies } from '#db/schema/cases.ts'
import { identityRequests } from '#db/schema/identities.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { mayHearOfOpenings } from './policy.ts'

/** Of which of one's own posts two admins saw who wrote them, on which day and why; not who they are. */
export async function ownOpenings({ actor, store }: Context) {
  if (!mayHearOfOpenings(actor)) throw new AppError('forbidden')
  const rows = await openingsAbout(store.read, actor.id)
  return rows.map(({ shownAt, ...row }) => ({ ...row, shownOn: dayOf(shownAt!) }))
}

/** The same with its time, for the copy of what is held on a person. */
export const openingsAbout = (read: Queries, authorId: string) =>
  read
    .select({
      id: identityRequests.id,
      caseId: identityRequests.caseId,
      position: identityRequests.position,
      reason: identityRequests.reason,
      shownAt: identityRequests.shownAt,
    })
    .from(identityRequests)
    .innerJoin(cases, eq(cases.id, identityRequests.caseId))
    .leftJoin(
      replies,
      and(eq(replies.caseId, identityRequests.caseId), eq(replies.position, identityRequests.position)),
    )
    .where(
      and(
        isNotNull(identityRequests.shownAt),
        or(
          and(eq(identityRequests.position, 0), eq(cases.authorId, authorId)),
          and(eq(replies.authorId, authorId), isNull(replies.outcome)),
        ),
      ),
    )
    .orderBy(desc(identityRequests.shownAt), desc(identityRequests.id))
    .then()
