import { eq } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { cases } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { similarTo } from '#app/features/similar/index.server.ts'
import { filesOfPost } from './files.query.server.ts'
import { findingsShown } from './findings.server.ts'
import { refuse } from './messages.ts'
import { mayEditCase } from './policy.ts'
import { formValuesOf, missingFields } from './sheet.ts'
import { lastRefusal, sheetShown } from './thread.query.server.ts'

/** A draft of one's own with what the guard finds in it. Throws not-found for anybody else, conflict once it was sent. */
export async function ownDraft(ctx: Context, id: string) {
  const [row] = await ctx.store.read
    .select({ draft: cases, authorName: accounts.name })
    .from(cases)
    .innerJoin(accounts, eq(accounts.id, cases.authorId))
    .where(eq(cases.id, id))
  if (!row || ctx.actor.kind !== 'person' || row.draft.authorId !== ctx.actor.id)
    throw new AppError('not-found')
  const { draft, authorName } = row
  if (!mayEditCase(ctx.actor, draft)) throw refuse('closed', (t) => t.errors.notEditable)
  return {
    id,
    version: draft.version,
    savedAt: draft.savedAt.toISOString(),
    values: formValuesOf(draft),
    dismissals: draft.dismissals,
    findings: await findingsShown(ctx, draft),
    wasPublished: draft.publishedAt !== null,
    missing: missingFields(draft),
    shown: sheetShown(draft, authorName),
    files: await filesOfPost(ctx, id, 0),
    similar: await similarTo(ctx.store.read, id),
    review: draft.state === 'sent-back' ? await lastRefusal(ctx, id) : null,
  }
}
