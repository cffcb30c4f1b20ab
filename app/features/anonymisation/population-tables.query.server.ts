import { and, count, desc, eq } from 'drizzle-orm'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { auditEntries } from '#db/schema/core.ts'
import { populationCounts } from '#db/schema/statistics.ts'
import { imported } from './population.server.ts'

/** The tables whose figures are in use, newest first: how many, and what was said of the table when it came. */
export async function populationTables(ctx: Context) {
  const held = await ctx.store.read
    .select({ importedAt: populationCounts.importedAt, rows: count() })
    .from(populationCounts)
    .groupBy(populationCounts.importedAt)
    .orderBy(desc(populationCounts.importedAt))
  const imports = await ctx.store.read
    .select({ detail: auditEntries.detail })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, imported.subjectId), eq(auditEntries.event, imported.event)))
  return held.map(({ importedAt, rows }) => {
    const told = imports.find(({ detail }) => detail.importedAt === importedAt.getTime())?.detail
    return {
      importedOn: dayOf(importedAt),
      rows,
      source: told?.source ? String(told.source) : null,
      asOf: told?.asOf ? String(told.asOf) : null,
    }
  })
}
