import { and, eq, isNull } from 'drizzle-orm'
import { gapReports, gapRoutes, gapVoices } from '#db/schema/gaps.ts'
import type { JurisdictionLevel } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'
import { type Body, codeOf, levelOf } from './body.ts'

/** The jurisdictions to which a statement was handed, or only one of them that is meant, for mails. */
export async function bodiesToAnswer(
  read: Queries,
  statementId: string,
  meant: Body | null,
): Promise<{ level: JurisdictionLevel; code: string | null }[]> {
  const rows = await read
    .select({ body: gapRoutes.body })
    .from(gapRoutes)
    .where(
      and(
        eq(gapRoutes.statementId, statementId),
        isNull(gapRoutes.endedAt),
        meant ? eq(gapRoutes.body, meant) : undefined,
      ),
    )
  return rows.map(({ body }) => ({ level: levelOf(body), code: codeOf(body) }))
}

/** Whose report it is, for mails that nobody else sees; null for who left. */
export async function reporterOf(read: Queries, reportId: string): Promise<string | null> {
  const [found] = await read
    .select({ accountId: gapVoices.accountId })
    .from(gapReports)
    .innerJoin(gapVoices, eq(gapVoices.id, gapReports.voiceId))
    .where(eq(gapReports.id, reportId))
  return found?.accountId ?? null
}
