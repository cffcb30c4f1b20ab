import { and, eq } from 'drizzle-orm'
import { resources, resourceVersions } from '#db/schema/library.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { contentOf, factsOf, refuseReviewInPast } from './content.server.ts'
import { filed } from './uploads.server.ts'
import type { ResourceInput } from './input.ts'
import { kept, lockOf, oneMore } from './kept.server.ts'
import { refuse } from './messages.ts'
import { mayAddResources } from './policy.ts'

const written = ['title', 'summary', 'url', 'body', 'fileHash'] as const

/**
 * Changes a resource; other words or another address make a new version, and the older ones stay readable. Throws
 * conflict when somebody saved first.
 */
export async function editResource(ctx: Context, id: string, input: ResourceInput) {
  if (!mayAddResources(ctx.actor)) throw new AppError('forbidden')
  const { id: editor } = ctx.actor
  const before = await kept(ctx.store.read, ctx, id)
  const kind = before.kind
  if (input.reviewOn !== before.reviewOn) refuseReviewInPast(ctx, input.reviewOn)
  const content = await contentOf(ctx, { ...input, kind })
  await ctx.store.transact(async (tx) => {
    const found = await kept(tx, ctx, id)
    if (found.revision !== input.revision) throw refuse('conflict', (t) => t.errors.changed)
    const [now] = await tx
      .select()
      .from(resourceVersions)
      .where(and(eq(resourceVersions.resourceId, id), eq(resourceVersions.version, found.version)))
    const sent = await filed(tx, ctx, { ...input, kind }, id)
    const { fileHash, fileName } = sent.fileHash ? sent : now!
    const next = { ...content, fileHash, fileName }
    const isNew = written.some((part) => now?.[part] !== next[part])
    const version = found.version + (isNew ? 1 : 0)
    const at = ctx.now()
    const { title, summary } = content
    await tx
      .update(resources)
      .set({
        ...factsOf(input),
        ...{ title, summary, version, revision: oneMore },
        ...(isNew && { versionAt: at }),
      })
      .where(eq(resources.id, id))
    if (isNew) {
      await tx
        .insert(resourceVersions)
        .values({ ...next, resourceId: id, version, note: input.note, savedBy: editor, savedAt: at })
    }
    await record(tx, ctx, { event: isNew ? 'resource.renewed' : 'resource.described', subjectId: id })
  }, lockOf(id))
}
