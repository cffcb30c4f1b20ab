import { desc, eq } from 'drizzle-orm'
import { resourceCitations } from '#db/schema/library-shelves.ts'
import type { Context } from '#app/core/context.ts'
import { citing } from './citing.server.ts'

const mostRows = 100
const shown = 20

/** What leads to a resource, newest first, as far as this reader may open it now; an answer stands for its case. */
export async function citedBy(ctx: Context, resourceId: string) {
  const rows = await ctx.store.read
    .select({ kind: resourceCitations.kind, id: resourceCitations.citingId })
    .from(resourceCitations)
    .where(eq(resourceCitations.resourceId, resourceId))
    .orderBy(desc(resourceCitations.citingId))
    .limit(mostRows)
  const found = await Promise.all(
    citing.map(async ({ kinds, mayFind, shown: openTo }) => {
      const hits = rows.filter(({ kind }) => kinds.some(({ id }) => id === kind))
      const open = hits.length > 0 && mayFind(ctx.actor) ? await openTo(ctx, hits) : []
      // Of an answer they tell the case too.
      return open.filter((one) => hits.some(({ kind, id }) => kind === one.kind && id === one.id))
    }),
  )
  return found
    .flat()
    .sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id))
    .slice(0, shown)
    .map(({ kind, title, href }) => ({ kind, title, href }))
}
