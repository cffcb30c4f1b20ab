import { and, eq } from 'drizzle-orm'
import { releases } from '#db/schema/releases.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { auditOf, isTooNarrow } from './audit.server.ts'
import { refuse } from './messages.ts'
import { mayBuildReleases, mayManageReleases } from './policy.ts'
import { checksumOf } from './release-file.ts'

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
    if (checksumOf(draft) !== draft.checksum || draft.audit.some((line) => isTooNarrow(line, draft.rules)))
      throw refuse('conflict', (t) => t.errors.changed)
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
    await tx.delete(releases).where(and(eq(releases.id, id), eq(releases.state, 'draft')))
    await record(tx, ctx, { event: 'release.discarded', subjectId: id })
  }, 'releases')
}

async function draftOf(tx: Queries, id: string): Promise<Release> {
  const [found] = await tx.select().from(releases).where(eq(releases.id, id))
  if (!found) throw new AppError('not-found')
  if (found.state !== 'draft') throw refuse('conflict', (t) => t.errors.published)
  return found
}

/** Computes the audit of a release anew from what stands in the published files. */
export async function auditRelease(ctx: Context, id: string) {
  if (!mayBuildReleases(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const [release] = await read.select().from(releases).where(eq(releases.id, id))
  if (!release) throw new AppError('not-found')
  const others = (await publishedReleases(read)).filter((one) => one.id !== id)
  const { tables, rules } = release
  return {
    lines: await auditOf(
      tables,
      others.flatMap((one) => one.tables),
      rules,
    ),
    rules,
  }
}
