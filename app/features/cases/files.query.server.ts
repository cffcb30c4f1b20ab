import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { postFiles } from '#db/schema/attachments.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { type Attachment } from '#app/features/attachments/index.ts'
import { filesOn } from '#app/features/attachments/index.server.ts'
import { mayReadCases } from './policy.ts'

const shown = { id: postFiles.id, name: postFiles.name, kind: postFiles.kind, size: postFiles.size }

/** The files of a thread: of its posts, and of one's own answers that are not sent. Of whom they are stands nowhere. */
export function filesOfThread(ctx: Context, caseId: string) {
  if (!mayReadCases(ctx.actor)) throw new AppError('forbidden')
  const mine = and(isNotNull(postFiles.draftTo), eq(postFiles.accountId, ctx.actor.id))
  return ctx.store.read
    .select({ ...shown, position: postFiles.position, draftTo: postFiles.draftTo })
    .from(postFiles)
    .where(
      and(eq(postFiles.caseId, caseId), or(isNotNull(postFiles.position), mine), isNull(postFiles.removedAt)),
    )
    .orderBy(asc(postFiles.at), asc(postFiles.id))
    .then()
}

/** The files of a case or an answer, for a page that shows this one post to whoever may see it. */
export const filesOfPost = (ctx: Context, caseId: string, position: number): Promise<Attachment[]> =>
  ctx.store.read
    .select(shown)
    .from(postFiles)
    .where(
      and(...[eq(postFiles.caseId, caseId), eq(postFiles.position, position)], isNull(postFiles.removedAt)),
    )
    .orderBy(asc(postFiles.at), asc(postFiles.id))
    .then()

/** What the second person should know about the files of a case beside their names. */
export async function filesToReview(ctx: Context, caseId: string) {
  const files = await filesOn(ctx.store.read, { caseId, position: 0 })
  return files.map(({ id, name, kind, size, unread, found, reason }) => ({
    ...{ id, name, kind, size, unread, reason },
    found: found.map(({ text }) => text),
  }))
}
