import { and, desc, eq } from 'drizzle-orm'
import { cases, caseTopics } from '#db/schema/cases.ts'
import { postRevisions } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import { textToKeep } from './evidence.server.ts'
import { caseLock } from './lock.ts'
import { refuse } from './messages.ts'
import { isAuthorOf, mayReadCase, mayReviseCase } from './policy.ts'
import { dropLostQuotes } from './quotes.server.ts'
import { withFileNames } from './revised-files.server.ts'
import { textOfSheet } from './sheet-text.ts'

type Row = typeof cases.$inferSelect

/** One's own published case, to be changed. Throws not-found for anybody else's, closed while it may not be. */
export async function revisableCase(read: Queries, { actor }: Context, id: string) {
  const [found] = await read.select().from(cases).where(eq(cases.id, id))
  if (!found || !isAuthorOf(actor, found) || !mayReadCase(actor, found)) throw new AppError('not-found')
  if (!mayReviseCase(actor, found)) throw refuse('closed', (t) => t.errors.notEditable)
  return found
}

/**
 * Takes one's own published case back as a draft: nobody else reads it until a second person approved the new text,
 * and then it stands where it stood, with its answers. The text so far is kept for the history unless it is withheld.
 */
export async function reviseCase(ctx: Context, id: string, { withhold }: { withhold: boolean }) {
  await ctx.store.transact(async (tx) => {
    const found = await revisableCase(tx, ctx, id)
    const at = ctx.now()
    const place = { caseId: id, position: 0 }
    const text = await withFileNames(tx, place, textOfSheet(found))
    await tx.insert(postRevisions).values({
      ...{ ...place, version: ((await lastRevision(tx, id))?.version ?? 0) + 1 },
      ...{ writtenAt: found.editedAt ?? found.publishedAt!, replacedAt: at },
      ...{ withheldAt: withhold ? at : null, body: withhold ? await textToKeep(tx, place, text) : text },
    })
    await tx.delete(caseTopics).where(eq(caseTopics.caseId, id))
    const back = { state: 'draft' as const, submittedAt: null, version: found.version + 1 }
    await tx.update(cases).set(back).where(eq(cases.id, id))
    await record(tx, ctx, { event: 'case.revised', subjectId: id, anonymously: true })
  }, caseLock(id))
}

/** The part of an approval that concerns a case that was read before: its history, and what others quote of it. */
export async function publishRevision(tx: Queries, ctx: Context, approved: Row) {
  const { id, html } = approved
  const before = await lastRevision(tx, id)
  if (!before) return
  const text = await withFileNames(tx, { caseId: id, position: 0 }, textOfSheet(approved))
  if (before.body === text && !before.withheldAt) {
    await tx.delete(postRevisions).where(revision(id, before.version))
    return
  }
  await tx.update(cases).set({ editedAt: ctx.now() }).where(eq(cases.id, id))
  await dropLostQuotes(tx, { caseId: id, position: 0 }, Object.values(html))
}

/** The text of a case that was read last, while another waits for its review. */
export async function lastRevision(read: Queries, id: string) {
  const [last] = await read
    .select()
    .from(postRevisions)
    .where(and(eq(postRevisions.caseId, id), eq(postRevisions.position, 0)))
    .orderBy(desc(postRevisions.version))
    .limit(1)
  return last ?? null
}

const revision = (caseId: string, version: number) =>
  and(eq(postRevisions.caseId, caseId), eq(postRevisions.position, 0), eq(postRevisions.version, version))
