import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { announcementReceipts, announcements, type AnnouncementState } from '#db/schema/announcements.ts'
import { members } from '#db/schema/members.ts'
import type { Queries } from '#db/store.ts'
import type { Actor } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { isFor } from './audience.ts'
import type { ListInAddress } from './input.ts'
import { mayReadAnnouncements } from './policy.ts'

export const pageSize = 20
const mostOnHome = 3
// Announcements are few; those for other audiences are passed over.
const mostCurrent = 200

type Row = typeof announcements.$inferSelect

const select = (read: Queries, me: string) =>
  read
    .select({
      announcement: announcements,
      prefecture: members.prefecture,
      confirmedAt: announcementReceipts.confirmedAt,
    })
    .from(announcements)
    .leftJoin(members, eq(members.accountId, me))
    .leftJoin(
      announcementReceipts,
      and(eq(announcementReceipts.announcementId, announcements.id), eq(announcementReceipts.accountId, me)),
    )

const readStates: AnnouncementState[] = ['published', 'archived']
const wasPublished = (row: Row) => row.publishedAt !== null

/** An announcement that is or was public and is for this person; null for any other. */
export async function readable(read: Queries, actor: Actor, id: string) {
  if (!mayReadAnnouncements(actor)) return null
  const [found] = await select(read, actor.id).where(
    and(eq(announcements.id, id), inArray(announcements.state, readStates)),
  )
  if (!found || !wasPublished(found.announcement)) return null
  return isFor(found.announcement, actor.grants, found.prefecture) ? found : null
}

const titleIn = (locale: Locale, { titleJa, titleEn }: Pick<Row, 'titleJa' | 'titleEn'>) =>
  locale === 'ja' ? titleJa : titleEn

/** One announcement in the language of the reader. Throws not-found when it is not for this person. */
export async function announcementPage(ctx: Context, id: string) {
  const found = await readable(ctx.store.read, ctx.actor, id)
  if (!found) throw new AppError('not-found')
  const { announcement: row, confirmedAt } = found
  return {
    id,
    title: titleIn(ctx.locale, row),
    html: ctx.locale === 'ja' ? row.htmlJa : row.htmlEn,
    archived: row.state === 'archived',
    mustRead: row.mustRead,
    publishedOn: dayOf(row.publishedAt!),
    confirmedOn: confirmedAt && dayOf(confirmedAt),
  }
}

type Found = Awaited<ReturnType<typeof select>>[number]

const itemOf = ({ locale }: Context, { announcement: row, confirmedAt }: Found) => ({
  id: row.id,
  title: titleIn(locale, row),
  mustRead: row.mustRead,
  publishedOn: dayOf(row.publishedAt!),
  confirmed: confirmedAt !== null,
})

/** The newest ones for the home page, and those that this person has to read yet. */
export async function announcementsOnHome(ctx: Context) {
  const { actor } = ctx
  if (!mayReadAnnouncements(actor)) return { newest: [], mustRead: [] }
  const rows = await select(ctx.store.read, actor.id)
    .where(eq(announcements.state, 'published'))
    .orderBy(desc(announcements.publishedAt), desc(announcements.id))
    .limit(mostCurrent)
  const items = rows
    .filter(({ announcement, prefecture }) => isFor(announcement, actor.grants, prefecture))
    .map((row) => itemOf(ctx, row))
  return {
    newest: items.slice(0, mostOnHome),
    mustRead: items.filter((one) => one.mustRead && !one.confirmed),
  }
}

/** The announcements for this person, newest first: the current ones, or those that are over. */
export async function listAnnouncements(ctx: Context, { show, before, after }: ListInAddress) {
  const { actor } = ctx
  if (!mayReadAnnouncements(actor)) throw new AppError('forbidden')
  const backwards = after !== undefined
  const edge = after ?? before
  const state: AnnouncementState = show === 'past' ? 'archived' : 'published'
  const order = backwards ? asc : desc
  const key = sql`(${announcements.publishedAt}, ${announcements.id})`
  const from = sql`(select published_at, id from announcements where id = ${edge})`
  const rows = await select(ctx.store.read, actor.id)
    .where(
      and(
        ...[eq(announcements.state, state), sql`${announcements.publishedAt} is not null`],
        edge ? (backwards ? sql`${key} > ${from}` : sql`${key} < ${from}`) : undefined,
      ),
    )
    .orderBy(order(announcements.publishedAt), order(announcements.id))
    .limit(mostCurrent)
  const mine = rows.filter(({ announcement, prefecture }) => isFor(announcement, actor.grants, prefecture))
  const more = mine.length > pageSize
  const shown = mine.slice(0, pageSize)
  if (backwards) shown.reverse()
  return {
    items: shown.map((row) => itemOf(ctx, row)),
    newer: (backwards ? more : edge !== undefined) ? (shown[0]?.announcement.id ?? null) : null,
    older: backwards || more ? (shown.at(-1)?.announcement.id ?? null) : null,
  }
}
