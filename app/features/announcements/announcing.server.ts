import { eq } from 'drizzle-orm'
import { announcementReceipts, announcements } from '#db/schema/announcements.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { record } from '#app/core/outbox.server.ts'
import type { AnnouncementInput } from './input.ts'
import { refuse } from './messages.ts'
import { mayAnnounce, mayReadAnnouncements } from './policy.ts'
import { readable } from './readable.query.server.ts'

const lockOf = (id: string) => `announcement ${id}`

const rowOf = async (read: Queries, id: string) => {
  const [found] = await read.select().from(announcements).where(eq(announcements.id, id))
  if (!found) throw new AppError('not-found')
  return found
}

/** Saves a draft under this id; throws conflict when another page saved first, closed when it is published. */
export async function saveAnnouncement(ctx: Context, id: string, input: AnnouncementInput) {
  if (!mayAnnounce(ctx.actor)) throw new AppError('forbidden')
  const { version, mustRead, ...words } = input
  const html = {
    htmlJa: await ctx.process.renderMarkdown(input.bodyJa),
    htmlEn: await ctx.process.renderMarkdown(input.bodyEn),
  }
  const row = { ...words, ...html, mustRead: mustRead === 'yes', version: version + 1 }
  await ctx.store.transact(async (tx) => {
    const [before] = await tx.select().from(announcements).where(eq(announcements.id, id))
    if (before) mustBeDraft(before)
    if ((before?.version ?? 0) !== version) throw refuse('conflict', (t) => t.errors.changed)
    await tx
      .insert(announcements)
      .values({ id, state: 'draft', createdAt: ctx.now(), ...row })
      .onConflictDoUpdate({ target: announcements.id, set: row })
    await appendAudit(tx, ctx, { event: 'announcement.saved', subjectId: id })
  }, lockOf(id))
}

function mustBeDraft({ state }: typeof announcements.$inferSelect) {
  if (state === 'published') throw refuse('closed', (t) => t.errors.published)
  if (state === 'archived') throw refuse('closed', (t) => t.errors.archived)
}

/** Publishes the draft that was looked at; whom it is for is told after the commit. */
export async function publishAnnouncement(ctx: Context, id: string, version: number) {
  if (!mayAnnounce(ctx.actor)) throw new AppError('forbidden')
  const { actor } = ctx
  await ctx.store.transact(async (tx) => {
    const before = await rowOf(tx, id)
    mustBeDraft(before)
    if (before.version !== version) throw refuse('conflict', (t) => t.errors.changed)
    await tx
      .update(announcements)
      .set({ state: 'published', publishedAt: ctx.now(), publishedBy: actor.id })
      .where(eq(announcements.id, id))
    await record(tx, ctx, { event: 'announcement.published', subjectId: id })
  }, lockOf(id))
}

/** Ends it: it is no longer on the home pages, and nobody has to confirm it. A second time changes nothing. */
export async function archiveAnnouncement(ctx: Context, id: string) {
  if (!mayAnnounce(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    if ((await rowOf(tx, id)).state === 'archived') return
    await tx.update(announcements).set({ state: 'archived' }).where(eq(announcements.id, id))
    await appendAudit(tx, ctx, { event: 'announcement.archived', subjectId: id })
  }, lockOf(id))
}

/** Says that one has read what everybody must read. A second time changes nothing. */
export async function confirmAnnouncement(ctx: Context, id: string) {
  if (!mayReadAnnouncements(ctx.actor)) throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  await ctx.store.transact(async (tx) => {
    const found = await readable(tx, ctx.actor, id)
    if (!found?.announcement.mustRead) throw new AppError('not-found')
    if (found.announcement.state !== 'published') throw refuse('closed', (t) => t.errors.archived)
    await tx
      .insert(announcementReceipts)
      .values({ announcementId: id, accountId, confirmedAt: ctx.now() })
      .onConflictDoNothing()
  }, lockOf(id))
}
