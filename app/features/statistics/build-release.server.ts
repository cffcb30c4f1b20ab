import { and, eq } from 'drizzle-orm'
import { releaseFiles, type ReleaseFileName, releases, type ReleaseTable } from '#db/schema/releases.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { countedGaps } from '#app/features/gaps/index.server.ts'
import { organisationsByMonth } from '#app/features/members/index.server.ts'
import { auditOf, isTooNarrow } from './audit.server.ts'
import { buildTables } from './building.server.ts'
import { type Build, endBuild, inTurn } from './builds.server.ts'
import { countIn, type Counts, emptyCounts } from './counting.ts'
import { yearUntil } from './ladder.ts'
import { refuse } from './messages.ts'
import { addMonths, monthsOf, startOf } from './periods.ts'
import { mayBuildReleases } from './policy.ts'
import { figuresBeside } from './figures.server.ts'
import { proposalFor } from './proposal.server.ts'
import { Exposed } from './refusal.ts'
import { checksumOf, filesOf } from './release-file.ts'
import { publishedReleases, type Release, removeDraft } from './releases.server.ts'
import type { DisclosureRules } from './rules.ts'
import { namesIn } from './words.ts'

/**
 * Builds the release until this month as a draft, in place of an earlier draft of the same month; of several builders
 * all but one wait. Throws conflict when the month is not over, and when published numbers would give hidden ones away.
 */
export async function buildRelease(
  ctx: Context,
  until: string,
  rules: DisclosureRules,
  note = '',
  order?: string,
): Promise<Release> {
  if (!mayBuildReleases(ctx.actor)) throw new AppError('forbidden')
  return inTurn(ctx, until, order, (build) => make(ctx, build, until, rules, note))
}

async function make(ctx: Context, build: Build, until: string, rules: DisclosureRules, note: string) {
  if (startOf(addMonths(until, 1)) > ctx.now()) throw refuse('conflict', (t) => t.errors.notOver)
  const published = await publishedReleases(ctx.store.read)
  if (published.some((release) => !isSame(release.rules, rules)))
    throw refuse('conflict', (t) => t.errors.otherRules)
  const tables = published.flatMap((release) => release.tables)
  await build.progress('counting', 0, 0)
  const { counts, leftOut } = await countUntil(ctx, until, published, rules, build)
  const { built, audit } = await buildSafely(counts, tables, rules, build)
  const version = 1 + Math.max(0, ...published.flatMap((one) => (one.until === until ? [one.version] : [])))
  const content = {
    ...{ until, version, note, rules, tables: built.tables, names: namesIn(built.tables) },
    ...(await figuresBeside(ctx.store.read, until, published, rules)),
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
    await endBuild(tx, ctx, build, row.id)
    await record(tx, ctx, { event: 'release.built', subjectId: row.id })
  }, 'releases')
  return row
}

/**
 * Builds and audits; where the audit finds more than the builder looks at, it hides what the audit proposes and tries
 * again. Throws conflict with the cells that published numbers give away.
 */
async function buildSafely(
  counts: Counts,
  published: ReleaseTable[],
  rules: DisclosureRules,
  { progress }: Build,
) {
  const refused = new Set<string>()
  for (;;) {
    const built = await buildTables(counts, published, rules, refused, (done, of) =>
      progress('hiding', done, of),
    )
    if (built.tooNarrow.length > 0) throw new Exposed(built.tooNarrow)
    const audit = await auditOf(built.tables, published, rules, (done, of) => progress('auditing', done, of))
    const narrow = audit.filter((line) => isTooNarrow(line, rules))
    if (narrow.length === 0) return { built, audit }
    const proposed = await proposalFor(narrow, built.tables, published, rules)
    if (proposed.length === 0) throw new Exposed(narrow.map(({ cell }) => cell))
    for (const cell of proposed) refused.add(cell)
  }
}

const isSame = (a: DisclosureRules, b: DisclosureRules) =>
  a.reports === b.reports && a.reporters === b.reporters && a.organisations === b.organisations

async function countUntil(
  ctx: Context,
  until: string,
  published: Release[],
  rules: DisclosureRules,
  { progress }: Build,
) {
  let read = 0
  const counts: Counts = emptyCounts(until)
  const organisationIn = await organisationsByMonth(ctx.store.read)
  const counted = new Set(published.flatMap((release) => monthsOf(yearUntil(release.until))))
  const outBefore = new Set(published.flatMap((release) => release.leftOut))
  const leftOut: string[] = []
  // All that was ever published is one puzzle, also what lies before and after this release.
  const ends = [until, ...published.map((release) => release.until)].sort()
  const [from, before] = [startOf(addMonths(ends[0]!, -11)), startOf(addMonths(ends.at(-1)!, 1))]
  const own = new Set(monthsOf(yearUntil(until)))
  for await (const page of countedGaps(ctx.store.read, from, before)) {
    await progress('counting', (read += page.length), 0)
    for (const gap of page) {
      // A month that was published stays as it was counted.
      const isOut = counted.has(gap.month)
        ? gap.reportId !== null && outBefore.has(gap.reportId)
        : gap.isSetAside
      if (!isOut) countIn(counts, gap, organisationIn(gap.accountId, gap.month), rules.reporters)
      else if (own.has(gap.month) && !counted.has(gap.month)) leftOut.push(gap.reportId!)
    }
  }
  return { counts, leftOut }
}
