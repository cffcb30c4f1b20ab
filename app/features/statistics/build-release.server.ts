import { and, eq } from 'drizzle-orm'
import { releases, type ResponseRow } from '#db/schema/releases.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { countedGaps, responseTimes } from '#app/features/gaps/index.server.ts'
import { organisationsByMonth } from '#app/features/members/index.server.ts'
import { auditOf, isTooNarrow } from './audit.server.ts'
import { buildTables } from './building.server.ts'
import { countIn, type Counts, emptyCounts } from './counting.ts'
import { yearUntil } from './ladder.ts'
import { refuse } from './messages.ts'
import { addMonths, monthsOf } from './periods.ts'
import { mayBuildReleases } from './policy.ts'
import { checksumOf } from './release-file.ts'
import { publishedReleases, type Release } from './releases.server.ts'
import { type DisclosureRules, rounded } from './rules.ts'

const startOf = (month: string) => new Date(`${month}-01T00:00:00+09:00`)

/**
 * Builds the release until this month as a draft, in place of an earlier draft of the same month. Throws conflict when
 * the month is not over, and when published numbers would give hidden ones away.
 */
export async function buildRelease(
  ctx: Context,
  until: string,
  rules: DisclosureRules,
  note = '',
): Promise<Release> {
  if (!mayBuildReleases(ctx.actor)) throw new AppError('forbidden')
  if (startOf(addMonths(until, 1)) > ctx.now()) throw refuse('conflict', (t) => t.errors.notOver)
  const published = await publishedReleases(ctx.store.read)
  if (published.some((release) => !isSame(release.rules, rules)))
    throw refuse('conflict', (t) => t.errors.otherRules)
  const tables = published.flatMap((release) => release.tables)
  const { counts, leftOut } = await countUntil(ctx, until, published, rules)
  const built = await buildTables(counts, tables, rules)
  if (built.tooNarrow.length > 0)
    throw refuse('conflict', (t) => t.errors.tooNarrow(built.tooNarrow.slice(0, 10).join(', ')))
  const audit = await auditOf(built.tables, tables, rules)
  if (audit.some((line) => isTooNarrow(line, rules)))
    throw new Error('The audit found what the builder did not')
  const version = 1 + Math.max(0, ...published.flatMap((one) => (one.until === until ? [one.version] : [])))
  const responses = await responsesIn(ctx, until, published, rules)
  const content = { until, version, note, rules, tables: built.tables, responses }
  const row: Release = {
    ...content,
    id: ctx.newId(),
    state: 'draft',
    audit,
    loss: built.loss,
    leftOut,
    basis: published.map(({ id }) => id),
    checksum: checksumOf(content),
    builtAt: ctx.now(),
    publishedAt: null,
  }
  await ctx.store.transact(async (tx) => {
    await tx.delete(releases).where(and(eq(releases.until, until), eq(releases.state, 'draft')))
    await tx.insert(releases).values(row)
    await record(tx, ctx, { event: 'release.built', subjectId: row.id })
  }, 'releases')
  return row
}

/** Few statements are hidden, the rest is rounded; a re-issue repeats what was said. */
async function responsesIn(ctx: Context, until: string, published: Release[], rules: DisclosureRules) {
  const before = published.find((release) => release.until === until)
  if (before) return before.responses
  const rows = await responseTimes(
    ctx.store.read,
    startOf(addMonths(until, -11)),
    startOf(addMonths(until, 1)),
  )
  return rows.map(({ level, statements, within30, within90 }): ResponseRow =>
    statements < rules.reports
      ? { level, statements: null, within30: null, within90: null }
      : { level, statements: rounded(statements), within30: rounded(within30), within90: rounded(within90) },
  )
}

const isSame = (a: DisclosureRules, b: DisclosureRules) =>
  a.reports === b.reports && a.reporters === b.reporters && a.organisations === b.organisations

async function countUntil(ctx: Context, until: string, published: Release[], rules: DisclosureRules) {
  const counts: Counts = emptyCounts(until)
  const organisationIn = await organisationsByMonth(ctx.store.read)
  const counted = new Set(published.flatMap((release) => monthsOf(yearUntil(release.until))))
  const outBefore = new Set(published.flatMap((release) => release.leftOut))
  const leftOut: string[] = []
  // All that was ever published is one puzzle, also what lies before and after this release.
  const ends = [until, ...published.map((release) => release.until)].sort()
  const [from, before] = [startOf(addMonths(ends[0]!, -11)), startOf(addMonths(ends.at(-1)!, 1))]
  const own = new Set(monthsOf(yearUntil(until)))
  for await (const page of countedGaps(ctx.store.read, from, before))
    for (const gap of page) {
      // A month that was published stays as it was counted.
      const isOut = counted.has(gap.month)
        ? gap.reportId !== null && outBefore.has(gap.reportId)
        : gap.isSetAside
      if (!isOut) countIn(counts, gap, organisationIn(gap.accountId, gap.month), rules.reporters)
      else if (own.has(gap.month) && !counted.has(gap.month)) leftOut.push(gap.reportId!)
    }
  return { counts, leftOut }
}
