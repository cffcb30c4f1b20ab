import { and, eq } from 'drizzle-orm'
import { releaseFiles, type ReleaseFileName, releases, type ReleaseTable } from '#db/schema/releases.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { countedGaps } from '#app/features/gaps/index.server.ts'
import { organisationsByMonth } from '#app/features/members/index.server.ts'
import { auditOf, isTooNarrow } from './audit.server.ts'
import { buildTables } from './building.server.ts'
import { countIn, type Counts, emptyCounts } from './counting.ts'
import { yearUntil } from './ladder.ts'
import { refuse } from './messages.ts'
import { addMonths, monthsOf } from './periods.ts'
import { mayBuildReleases } from './policy.ts'
import { figuresOf, responsesOf } from './figures.server.ts'
import { proposalFor } from './proposal.server.ts'
import { checksumOf, filesOf } from './release-file.ts'
import { publishedReleases, type Release, removeDraft } from './releases.server.ts'
import type { DisclosureRules } from './rules.ts'
import { namesIn } from './words.ts'

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
  const { built, audit } = await buildSafely(counts, tables, rules)
  const version = 1 + Math.max(0, ...published.flatMap((one) => (one.until === until ? [one.version] : [])))
  const content = {
    ...{ until, version, note, rules, tables: built.tables, names: namesIn(built.tables) },
    ...(await besidesCounts(ctx, until, published, rules)),
  }
  const files = Object.entries(filesOf(content, audit)) as [ReleaseFileName, string][]
  const row: Release = {
    ...content,
    id: ctx.newId(),
    state: 'draft',
    audit,
    loss: built.loss,
    leftOut,
    basis: published.map(({ id }) => id),
    checksum: checksumOf(files[0]![1]),
    builtAt: ctx.now(),
    publishedAt: null,
  }
  await ctx.store.transact(async (tx) => {
    const old = await tx
      .select({ id: releases.id })
      .from(releases)
      .where(and(eq(releases.until, until), eq(releases.state, 'draft')))
    for (const { id } of old) await removeDraft(tx, id)
    await tx.insert(releases).values(row)
    await tx
      .insert(releaseFiles)
      .values(
        files.map(([name, content]) => ({ releaseId: row.id, name, content, checksum: checksumOf(content) })),
      )
    await record(tx, ctx, { event: 'release.built', subjectId: row.id })
  }, 'releases')
  return row
}

/**
 * Builds and audits; where the audit finds more than the builder looks at, it hides what the audit proposes and tries
 * again. Throws conflict with the cells that published numbers give away.
 */
async function buildSafely(counts: Counts, published: ReleaseTable[], rules: DisclosureRules) {
  const refused = new Set<string>()
  for (;;) {
    const built = await buildTables(counts, published, rules, refused)
    if (built.tooNarrow.length > 0) throw tooNarrow(built.tooNarrow)
    const audit = await auditOf(built.tables, published, rules)
    const narrow = audit.filter((line) => isTooNarrow(line, rules))
    if (narrow.length === 0) return { built, audit }
    const proposed = await proposalFor(narrow, built.tables, published, rules)
    if (proposed.length === 0) throw tooNarrow(narrow.map(({ cell }) => cell))
    for (const cell of proposed) refused.add(cell)
  }
}

const tooNarrow = (cells: string[]) =>
  refuse('conflict', (t) => t.errors.tooNarrow(cells.slice(0, 10).join(', ')))

/** What stands beside the counts; a re-issue repeats what was said. */
async function besidesCounts(ctx: Context, until: string, published: Release[], rules: DisclosureRules) {
  const before = published.findLast((release) => release.until === until)
  if (before) return { responses: before.responses, figures: before.figures }
  const { read } = ctx.store
  const [from, end] = [startOf(addMonths(until, -11)), startOf(addMonths(until, 1))]
  return {
    responses: await responsesOf(read, from, end, rules),
    figures: await figuresOf(read, from, end, rules),
  }
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
