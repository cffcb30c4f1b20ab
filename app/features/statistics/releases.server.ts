import { and, eq } from 'drizzle-orm'
import { releaseFiles, releases } from '#db/schema/releases.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { auditOf, isTooNarrow } from './audit.server.ts'
import { refuse } from './messages.ts'
import { mayBuildReleases, mayManageReleases } from './policy.ts'
import { proposalFor } from './proposal.server.ts'
import { cellsIn } from './published.ts'
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

/**
 * Publishes a draft for good. Throws proof without a recent one, and conflict when another release was published since
 * it was built: its audit did not know that one.
 */
export async function publishRelease(ctx: Context, id: string) {
  if (!mayManageReleases(ctx.actor)) throw new AppError('forbidden')
  recentProof(ctx)
  await ctx.store.transact(async (tx) => {
    const draft = await draftOf(tx, id)
    const known = new Set(draft.basis)
    const others = await tx.select({ id: releases.id }).from(releases).where(eq(releases.state, 'published'))
    if (others.length !== known.size || others.some((one) => !known.has(one.id)))
      throw refuse('conflict', (t) => t.errors.notKnown)
    if (!(await isAsBuilt(tx, draft))) throw refuse('conflict', (t) => t.errors.changed)
    await tx
      .update(releases)
      .set({ state: 'published', publishedAt: ctx.now() })
      .where(and(eq(releases.id, id), eq(releases.state, 'draft')))
    await record(tx, ctx, { event: 'release.published', subjectId: id })
  }, 'releases')
}

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
  const { tables, rules } = release
  const published = others.flatMap((one) => one.tables)
  const lines = await auditOf(tables, published, rules)
  const narrow = lines.filter((line) => isTooNarrow(line, rules))
  return {
    ...{ lines, rules },
    proposed: narrow.length === 0 ? [] : await proposalFor(narrow, tables, published, rules),
  }
}
