import { and, eq } from 'drizzle-orm'
import { releaseFiles, releases } from '#db/schema/releases.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import type { Audited, AuditTask } from './audit-apart.ts'
import { isTooNarrow } from './audit.server.ts'
import { refuse } from './messages.ts'
import { mayBuildReleases, mayManageReleases } from './policy.ts'
import { cellsIn } from './published.ts'
import { Exposed } from './refusal.ts'
import { checksumOf, filesOf } from './release-file.ts'

export type Release = typeof releases.$inferSelect

/** All published releases, oldest first. */
export const publishedReleases = (read: Queries): Promise<Release[]> =>
  read
    .select()
    .from(releases)
    .where(eq(releases.state, 'published'))
    .orderBy(releases.publishedAt, releases.id)
    .then()

/** For how long the audit of a build holds, as long as nothing else is published. */
const auditHoldsMs = 24 * 60 * 60 * 1000

/**
 * Publishes a draft for good. The audit that was made with it holds for a day; later it is made again. Throws proof without
 * a recent one, conflict with the cells named when the audit finds them too narrow, and conflict when another release was
 * published since it was built: what that one hides was not asked about beside the draft, so it is to be built anew.
 */
export async function publishRelease(ctx: Context, id: string) {
  if (!mayManageReleases(ctx.actor)) throw new AppError('forbidden')
  recentProof(ctx)
  const draft = await draftOf(ctx.store.read, id)
  // Its windows move by the month: numbers of halves, subtracted from them, would tell of single statements.
  if (draft.responsesIn === null) throw refuse('conflict', (t) => t.errors.beforeHalves)
  if (!(await isAsBuilt(ctx.store.read, draft))) throw refuse('conflict', (t) => t.errors.changed)
  await auditNow(ctx, draft, await basisOf(ctx.store.read, draft))
  await ctx.store.transact(async (tx) => {
    const now = await draftOf(tx, id)
    if (now.checksum !== draft.checksum || !(await isAsBuilt(tx, now)))
      throw refuse('conflict', (t) => t.errors.changed)
    await basisOf(tx, now)
    await tx
      .update(releases)
      .set({ state: 'published', publishedAt: ctx.now() })
      .where(and(eq(releases.id, id), eq(releases.state, 'draft')))
    await record(tx, ctx, { event: 'release.published', subjectId: id })
  }, 'releases')
}

/** All that is published, which has to be what was published when the draft was built. Throws conflict otherwise. */
async function basisOf(read: Queries, { basis }: Release): Promise<Release[]> {
  const published = await publishedReleases(read)
  if (
    !isSameSet(
      published.map((release) => release.id),
      basis,
    )
  )
    throw refuse('conflict', (t) => t.errors.notKnown)
  return published
}

/** Throws conflict unless an audit of a day or less, or one that is made now, tells of the numbers as the draft does. */
async function auditNow(ctx: Context, draft: Release, published: Release[]) {
  if (ctx.now().getTime() - draft.builtAt.getTime() < auditHoldsMs) return
  const { lines, narrow, proposed } = await auditApart(ctx, draft, published)
  if (narrow.length > 0) throw new Exposed(narrow, proposed)
  // The same numbers against the same releases have the same audit, or one of them was touched.
  if (auditFile(draft, lines) !== auditFile(draft, draft.audit))
    throw refuse('conflict', (t) => t.errors.changed)
}

const auditFile = (draft: Release, lines: Release['audit']) => filesOf(draft, lines).audit

const auditApart = ({ process }: Context, { tables, rules }: Release, published: Release[]) =>
  process.runApart<AuditTask, Audited>('#app/features/statistics/audit-apart.ts', {
    ...{ tables, rules, published: published.flatMap((release) => release.tables) },
  })

/** Throws a draft away; what is published stays. */
export async function discardRelease(ctx: Context, id: string) {
  if (!mayManageReleases(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await draftOf(tx, id)
    await removeDraft(tx, id)
    await record(tx, ctx, { event: 'release.discarded', subjectId: id })
  }, 'releases')
}

export async function removeDraft(tx: Queries, id: string) {
  await tx.delete(releaseFiles).where(eq(releaseFiles.releaseId, id))
  await tx.delete(releases).where(and(eq(releases.id, id), eq(releases.state, 'draft')))
}

/**
 * Whether the files are those that were built out of these numbers and this audit, the audit names each hidden cell
 * once, and none is too narrow.
 */
async function isAsBuilt(tx: Queries, draft: Release) {
  const { tables, audit, rules, checksum } = draft
  const files = await tx.select().from(releaseFiles).where(eq(releaseFiles.releaseId, draft.id))
  const expected = filesOf(draft, audit)
  const names = Object.keys(expected) as (keyof typeof expected)[]
  const hidden = [...cellsIn(tables)].flatMap(([key, { shown }]) => (shown === null ? [key] : []))
  return (
    files.length === names.length &&
    files.every(
      (file) => file.content === expected[file.name] && checksumOf(file.content) === file.checksum,
    ) &&
    checksumOf(expected.json) === checksum &&
    isSameSet(
      audit.map(({ cell }) => cell),
      hidden,
    ) &&
    !audit.some((line) => isTooNarrow(line, rules))
  )
}

const isSameSet = (some: string[], others: string[]) =>
  some.length === others.length && new Set([...some, ...others]).size === some.length

async function draftOf(tx: Queries, id: string): Promise<Release> {
  const [found] = await tx.select().from(releases).where(eq(releases.id, id))
  if (!found) throw new AppError('not-found')
  if (found.state !== 'draft') throw refuse('conflict', (t) => t.errors.published)
  return found
}

/** Computes the audit of a release anew from its published numbers, and what to hide besides where it is not enough. */
export async function auditRelease(ctx: Context, id: string) {
  if (!mayBuildReleases(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const [release] = await read.select().from(releases).where(eq(releases.id, id))
  if (!release) throw new AppError('not-found')
  const others = (await publishedReleases(read)).filter((one) => one.id !== id)
  const { lines, proposed } = await auditApart(ctx, release, others)
  return { lines, rules: release.rules, proposed }
}
