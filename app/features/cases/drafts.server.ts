import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { validate as isId } from 'uuid'
import { isDuplicate } from '#db/errors.ts'
import { caseReviews, cases, type CasePart } from '#db/schema/cases.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import { forgetMailsAbout } from '#app/core/mail/mail.server.ts'
import { forgetNoticesAbout } from '#app/core/notices.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { forgetFiles } from '#app/features/attachments/index.server.ts'
import { forgetConsent } from '#app/features/consents/index.server.ts'
import { compareDraft, forgetSimilar } from '#app/features/similar/index.server.ts'
import { refuse } from './messages.ts'
import type { DraftInput } from './input.ts'
import { caseLock } from './lock.ts'
import { parts } from './parts.ts'
import { mayDeleteDraft, mayEditCase, mayWriteCases } from './policy.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { summaryOf } from './summary.ts'
import { unchanged } from './unchanged.server.ts'

export type Saved = { version: number; savedAt: Date }

/**
 * Saves the sheet as far as it is written; version 0 starts a draft under the id that the form was given, so a form
 * sent twice is one draft. Throws conflict when another page saved first, closed when the case was sent already.
 */
export async function saveDraft(ctx: Context, id: string, input: DraftInput): Promise<Saved> {
  if (!mayWriteCases(ctx.actor)) throw new AppError('forbidden')
  const author = ctx.actor
  if (!isId(id)) throw new AppError('not-found')
  const [before] = await ctx.store.read.select().from(cases).where(eq(cases.id, id))
  if (before && before.authorId !== author.id) throw new AppError('not-found')
  if (before && !mayEditCase(author, before)) throw refuse('closed', (t) => t.errors.notEditable)

  if (!before && input.version !== 0) throw refuse('closed', (t) => t.errors.gone)

  // Others may have read it under the name, or without.
  const written = sheetOf(input)
  const sheet = before?.publishedAt ? { ...written, anonymous: before.anonymous } : written
  if (before && isDeepStrictEqual(sheet, pick(before)))
    return { version: before.version, savedAt: before.savedAt }
  if (!input.overwrite && (before?.version ?? 0) !== input.version) throw changedMeanwhile()
  const html = await renderChanged(ctx, sheet.parts, before)
  const saved = { version: (before?.version ?? 0) + 1, savedAt: ctx.now() }
  const row = {
    ...sheet,
    ...saved,
    html,
    summary: summaryOf(html.question ?? ''),
    statusGroup: sheet.background.statusGroup,
  }

  await ctx.store
    .transact(async (tx) => {
      if (!before) {
        const start = {
          id,
          authorId: author.id,
          state: 'draft' as const,
          replyCount: 0,
          createdAt: ctx.now(),
        }
        await tx.insert(cases).values({ ...start, ...row })
      } else {
        const changed = await tx.update(cases).set(row).where(unchanged(before)).returning({ id: cases.id })
        if (changed.length === 0) throw changedMeanwhile()
      }
      await compareDraft(tx, ctx, id)
    })
    .catch((error: unknown) => {
      throw isDuplicate(error) ? changedMeanwhile() : error
    })
  return saved
}

const changedMeanwhile = () => refuse('conflict', (t) => t.errors.changed)

const pick = ({
  title,
  parts: texts,
  background,
  block,
  categories,
  contacted,
  missing,
  anonymous,
  dismissals,
}: Sheet) => ({
  title,
  parts: texts,
  background,
  block,
  categories,
  contacted,
  missing,
  anonymous,
  dismissals,
})

type Before =
  { parts: Partial<Record<CasePart, string>>; html: Partial<Record<CasePart, string>> } | undefined

async function renderChanged(ctx: Context, texts: Partial<Record<CasePart, string>>, before: Before) {
  const html: Partial<Record<CasePart, string>> = {}
  for (const part of parts) {
    const text = texts[part]
    if (!text) continue
    html[part] = before?.parts[part] === text ? before.html[part] : await ctx.process.renderMarkdown(text)
  }
  return html
}

/** Deletes a draft of one's own for good, with what reviewers said of it. */
export async function deleteDraft(ctx: Context, id: string) {
  await ctx.store.transact(async (tx) => {
    const [draft] = await tx.select().from(cases).where(eq(cases.id, id))
    if (!draft || !mayEditCase(ctx.actor, draft)) throw new AppError('not-found')
    if (!mayDeleteDraft(ctx.actor, draft)) throw refuse('closed', (t) => t.errors.withdrawInstead)
    await tx.delete(caseReviews).where(eq(caseReviews.caseId, id))
    await forgetSimilar(tx, id)
    await forgetConsent(tx, id)
    await forgetFiles(tx, ctx, { caseId: id })
    await forgetMailsAbout(tx, [id])
    await forgetNoticesAbout(tx, [id])
    const gone = await tx.delete(cases).where(unchanged(draft)).returning({ id: cases.id })
    if (gone.length === 0) throw changedMeanwhile()
    await appendAudit(tx, ctx, { event: 'case.draft-deleted', anonymously: true })
  }, caseLock(id))
}
