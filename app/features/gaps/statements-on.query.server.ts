import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { gapStatements } from '#db/schema/gaps.ts'
import type { Context } from '#app/core/context.ts'
import { bodiesOf } from './answers.server.ts'
import { mayReadStatements, mayUseDesk } from './policy.ts'
import { seenBy } from './sight.server.ts'

/** The newest statements on a need or in a prefecture that this reader may see; null for who may see none at all. */
export async function statementsOn(
  { actor, store: { read } }: Context,
  { need, prefecture, limit }: { need?: string; prefecture?: string; limit: number },
) {
  const reads = mayReadStatements(actor)
  if (!reads && !mayUseDesk(actor)) return null
  const rows = await read
    .select({ id: gapStatements.id, title: gapStatements.title, area: gapStatements.area })
    .from(gapStatements)
    .where(
      and(
        reads ? isNotNull(gapStatements.shownAt) : seenBy(read, bodiesOf(actor)),
        need ? eq(gapStatements.category, need) : undefined,
        prefecture ? eq(gapStatements.prefecture, prefecture) : undefined,
      ),
    )
    .orderBy(desc(gapStatements.shownAt), desc(gapStatements.id))
    .limit(limit)
  return rows.map((row) => ({ ...row, href: `/${reads ? 'gaps' : 'desk'}/${row.id}` }))
}
