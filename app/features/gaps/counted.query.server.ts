import { and, asc, type Column, eq, gt, gte, lt } from 'drizzle-orm'
import { gapAwareness, gapMeToos, gapReports, gapStatements, gapVoices } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'

/** Something that a member told, for counting: no text, and no name but the account by which its organisation is found. */
export type CountedGap = {
  /** The report, when a moderator may set it aside; null for a me-too and for a source nobody had heard of. */
  reportId: string | null
  isSetAside: boolean
  voiceId: string
  /** Null when whoever told it left. */
  accountId: string | null
  month: string
  need: string
  area: string
  outcome: string | null
  kinds: string[]
  languages: string[]
  statusGroup: string | null
  severity: string | null
  workaround: string | null
}

const pageSize = 10_000
const nothingMore = {
  reportId: null,
  isSetAside: false,
  outcome: null,
  kinds: [],
  languages: [],
  statusGroup: null,
  severity: null,
  workaround: null,
}

/** Everything that was told from one instant to before another, a page at a time: reports, me-toos, unknown sources. */
export async function* countedGaps(read: Queries, from: Date, before: Date): AsyncGenerator<CountedGap[]> {
  yield* reported(read, from, before)
  yield await joined(read, from, before)
  yield await unknownSources(read, from, before)
}

const within = (at: Column, from: Date, before: Date) => and(gte(at, from), lt(at, before))

async function* reported(read: Queries, from: Date, before: Date): AsyncGenerator<CountedGap[]> {
  for (let last = ''; ;) {
    const rows = await read
      .select({ report: gapReports, accountId: gapVoices.accountId })
      .from(gapReports)
      .leftJoin(gapVoices, eq(gapVoices.id, gapReports.voiceId))
      .where(and(gt(gapReports.id, last), within(gapReports.sentAt, from, before)))
      .orderBy(asc(gapReports.id))
      .limit(pageSize)
    yield rows.map(({ report, accountId }) => ({
      ...{
        reportId: report.id,
        isSetAside: report.state === 'set-aside',
        voiceId: report.voiceId,
        accountId,
      },
      ...{ month: dayOf(report.sentAt!).slice(0, 7), need: report.category, area: report.area },
      ...{ outcome: report.outcome, kinds: report.kinds, languages: report.languages },
      ...{ statusGroup: report.statusGroup, severity: report.severity, workaround: report.workaround },
    }))
    if (rows.length < pageSize) return
    last = rows.at(-1)!.report.id
  }
}

async function joined(read: Queries, from: Date, before: Date): Promise<CountedGap[]> {
  const { voiceId, area, at } = gapMeToos
  const rows = await read
    .select({ voiceId, area, at, need: gapStatements.category, accountId: gapVoices.accountId })
    .from(gapMeToos)
    .innerJoin(gapStatements, eq(gapStatements.id, gapMeToos.statementId))
    .leftJoin(gapVoices, eq(gapVoices.id, voiceId))
    // Also what stayed behind when two statements were put together: months that are published do not change.
    .where(within(at, from, before))
  return rows.map(({ at, ...row }) => ({ ...nothingMore, ...row, month: dayOf(at).slice(0, 7) }))
}

async function unknownSources(read: Queries, from: Date, before: Date): Promise<CountedGap[]> {
  const { voiceId, area, at, category } = gapAwareness
  const rows = await read
    .select({ voiceId, area, at, need: category, accountId: gapVoices.accountId })
    .from(gapAwareness)
    .leftJoin(gapVoices, eq(gapVoices.id, voiceId))
    .where(within(at, from, before))
  return rows.map(({ at, ...row }) => ({
    ...nothingMore,
    ...row,
    ...{ outcome: 'unknown', kinds: ['unknown_source'], month: dayOf(at).slice(0, 7) },
  }))
}
