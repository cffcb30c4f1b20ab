import { eq } from 'drizzle-orm'
import { cases, type Outcome, replies } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { mayUseCase } from './consent.server.ts'
import { mayWriteCases } from './policy.ts'

type Post = { body: string; html: string; outcome: Outcome }

/**
 * Leaves what a workshop came to in the thread of a case that it may deal with, under the name of the workshop; answers
 * the position of the post. Throws closed for any other case, and for a thread that takes no more answers.
 */
export async function postOutcome(tx: Queries, ctx: Context, caseId: string, post: Post): Promise<number> {
  const { actor } = ctx
  if (!mayWriteCases(actor)) throw new AppError('forbidden')
  if (!(await mayUseCase(ctx, caseId, 'workshop'))) throw new AppError('closed')
  const [thread] = await tx
    .select({ replyCount: cases.replyCount, lockedAt: cases.lockedAt })
    .from(cases)
    .where(eq(cases.id, caseId))
  if (!thread || thread.lockedAt) throw new AppError('closed')
  const position = thread.replyCount + 1
  const kept = { ...post, caseId, authorId: actor.id, anonymous: true, dismissals: [], position }
  await tx.insert(replies).values({ ...kept, id: ctx.newId(), createdAt: ctx.now() })
  await tx.update(cases).set({ replyCount: position }).where(eq(cases.id, caseId))
  await record(tx, ctx, { event: 'case.outcome-posted', subjectId: caseId, anonymously: true })
  return position
}
