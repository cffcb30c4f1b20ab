import { eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import { filesOn } from '#app/features/attachments/index.server.ts'
import { hookFor, type Target } from './attachments.server.ts'
import { missingOf } from './missing-files.server.ts'

/** The page on which one hangs files on what one writes. */
export async function attachmentsPage(ctx: Context, target: Target) {
  const { read } = ctx.store
  const files = await filesOn(read, await hookFor(read, ctx, target))
  const [found] = await read.select({ title: cases.title }).from(cases).where(eq(cases.id, target.caseId))
  return {
    target,
    title: found!.title,
    missing: await missingOf(read, ctx, target),
    files: files.map(({ id, name, kind, size, unread, found: words, reason }) => ({
      ...{ id, name, kind, size, unread, reason },
      found: words.map(({ text }) => text),
    })),
  }
}
