import { desc } from 'drizzle-orm'
import { announcements } from '#db/schema/announcements.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { announcementRow, receiptCounts, receiptsOf } from './audience.query.server.ts'
import type { ReceiptsInAddress } from './input.ts'
import { refuse } from './messages.ts'
import { mayAnnounce, maySeeNames } from './policy.ts'

const mostShown = 100
const namesAtOnce = 50

/** All announcements for the admin, newest first. */
export async function managedAnnouncements(ctx: Context) {
  if (!mayAnnounce(ctx.actor)) throw new AppError('forbidden')
  const rows = await ctx.store.read
    .select()
    .from(announcements)
    .orderBy(desc(announcements.createdAt), desc(announcements.id))
    .limit(mostShown)
  return rows.map(({ id, state, titleJa, titleEn, mustRead, publishedAt }) => ({
    ...{ id, state, mustRead, title: ctx.locale === 'ja' ? titleJa : titleEn },
    publishedOn: publishedAt && dayOf(publishedAt),
  }))
}

/** One of them with all that the admin may know of it. Throws not-found. */
export async function managedAnnouncement(ctx: Context, id: string, address: ReceiptsInAddress) {
  if (!mayAnnounce(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const row = await announcementRow(read, id)
  if (!row) throw new AppError('not-found')
  const counts = await receiptCounts(read, id, row)
  const names = row.mustRead && maySeeNames(ctx.actor, row) ? await namesOf() : null
  const { publishedAt, publishedBy: _, createdAt: __, ...shown } = row
  return {
    ...{ ...shown, counts, names, show: address.show, publishedOn: publishedAt && dayOf(publishedAt) },
  }

  async function namesOf() {
    const backwards = address.after !== undefined
    const rows = await receiptsOf(read, id, row!, { ...address, limit: namesAtOnce + 1 })
    const more = rows.length > namesAtOnce
    const people = rows.slice(0, namesAtOnce)
    if (backwards) people.reverse()
    const edge = address.after ?? address.before
    return {
      size: namesAtOnce,
      people: people.map(({ id: key, name, confirmedAt }) => ({
        ...{ id: key, name, confirmedOn: confirmedAt && dayOf(confirmedAt) },
      })),
      newer: (backwards ? more : edge !== undefined) ? (people[0]?.id ?? null) : null,
      older: backwards || more ? (people.at(-1)?.id ?? null) : null,
    }
  }
}

/** A draft as the form shows it. Throws closed for what is published, and not-found. */
export async function draftValues(ctx: Context, id: string) {
  if (!mayAnnounce(ctx.actor)) throw new AppError('forbidden')
  const row = await announcementRow(ctx.store.read, id)
  if (!row) throw new AppError('not-found')
  if (row.state === 'published') throw refuse('closed', (t) => t.errors.published)
  if (row.state === 'archived') throw refuse('closed', (t) => t.errors.archived)
  const { version, titleJa, bodyJa, titleEn, bodyEn, roles, prefectures, mustRead } = row
  return { version, titleJa, bodyJa, titleEn, bodyEn, roles, prefectures, mustRead: mustRead ? 'yes' : '' }
}
