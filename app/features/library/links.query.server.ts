import { and, asc, eq, gte, isNull } from 'drizzle-orm'
import { resourceLinks, resources } from '#db/schema/library.ts'
import type { Queries } from '#db/store.ts'
import { toldFrom } from './links.ts'

const { url, found, failingSince } = resourceLinks

/** That the address of a link led nowhere so often that readers are told, and since when. */
export async function brokenLink(read: Queries, id: string) {
  const [row] = await read
    .select({ url, found, since: failingSince })
    .from(resourceLinks)
    .where(and(eq(resourceLinks.resourceId, id), gte(resourceLinks.failures, toldFrom)))
  return row ? brokenBy(row) : null
}

/** Links that lead nowhere, the longest first. */
export async function brokenLinks(read: Queries, limit: number) {
  const rows = await read
    .select({ id: resources.id, title: resources.title, url, found, since: failingSince })
    .from(resourceLinks)
    .innerJoin(resources, eq(resources.id, resourceLinks.resourceId))
    .where(
      and(
        gte(resourceLinks.failures, toldFrom),
        isNull(resources.withdrawnAt),
        isNull(resources.successorId),
      ),
    )
    .orderBy(asc(failingSince), asc(resources.id))
    .limit(limit)
  return rows.flatMap((row) => brokenBy(row) ?? [])
}

type Row = Pick<typeof resourceLinks.$inferSelect, 'url' | 'found'> & { since: string | null }

function brokenBy<R extends Row>({ found: was, since, ...row }: R) {
  return was === 'there' || since === null ? null : { ...row, found: was, since }
}
