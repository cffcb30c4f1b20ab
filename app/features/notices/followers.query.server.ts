import { and, eq, inArray, isNull } from 'drizzle-orm'
import { grants } from '#db/schema/accounts.ts'
import { followedCategories } from '#db/schema/notices.ts'
import type { Queries } from '#db/store.ts'

/** Who follows one of these fields and may read cases, and how soon each wants to know. */
export async function followersOfFields(read: Queries, fields: readonly string[]) {
  if (fields.length === 0) return []
  const rows = await read
    .selectDistinct({ id: followedCategories.accountId, level: followedCategories.level })
    .from(followedCategories)
    .innerJoin(grants, and(eq(grants.accountId, followedCategories.accountId), isNull(grants.revokedAt)))
    .where(
      and(
        inArray(followedCategories.category, [...fields]),
        inArray(grants.role, ['coordinator', 'organiser', 'moderator']),
      ),
    )
  const soonest = new Map<string, 'now' | 'digest'>()
  for (const { id, level } of rows) if (soonest.get(id) !== 'now') soonest.set(id, level)
  return [...soonest].map(([id, level]) => ({ id, level }))
}
