import { eq } from 'drizzle-orm'
import { resources, resourceVersions } from '#db/schema/library.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { contentOf, factsOf, refuseReviewInPast } from './content.server.ts'
import { filed } from './uploads.server.ts'
import type { ResourceInput } from './input.ts'
import { mayAddResources } from './policy.ts'

/**
 * Adds a resource and answers its id; the same form a second time changes nothing. Throws invalid when a text tells
 * who a person is, not-found for somebody else's id.
 */
export async function addResource(ctx: Context, input: ResourceInput): Promise<string> {
  if (!mayAddResources(ctx.actor)) throw new AppError('forbidden')
  const { id: ownerId } = ctx.actor
  refuseReviewInPast(ctx, input.reviewOn)
  const content = await contentOf(ctx, input)
  const id = input.id ?? ctx.newId()
  return ctx.store.transact(async (tx) => {
    const [sent] = await tx.select({ ownerId: resources.ownerId }).from(resources).where(eq(resources.id, id))
    if (sent && sent.ownerId !== ownerId) throw new AppError('not-found')
    if (sent) return id
    const file = await filed(tx, ctx, input, id)
    const at = ctx.now()
    const { title, summary } = content
    await tx.insert(resources).values({
      ...factsOf(input),
      ...{ id, kind: input.kind, title, summary, ownerId, version: 1, versionAt: at, revision: 1 },
      ...{ remindedFor: null, successorId: null, withdrawnAt: null, origin: null, heldAt: null },
    })
    await tx.insert(resourceVersions).values({
      ...content,
      ...file,
      resourceId: id,
      version: 1,
      note: input.note,
      savedBy: ownerId,
      savedAt: at,
    })
    await record(tx, ctx, { event: 'resource.added', subjectId: id })
    return id
  }, `resource ${id}`)
}
