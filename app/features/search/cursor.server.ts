import { and, desc, eq } from 'drizzle-orm'
import { searchEntries } from '#db/schema/search.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dayKey, keysOfDay } from './keys.ts'
import { searchablesFor } from './kinds.server.ts'

/** `t` among the hits in titles, `a` among the others. */
export type PartName = 't' | 'a'
export type Start = { part: PartName; below: number }
type Placed = { key: number; kind: string; id: string; subject: string; day: string; part: PartName }

const cursor =
  /^(?<part>[ta])~(?<day>\d{4}-\d\d-\d\d)~(?<kind>[a-z]{1,20})~(?<subject>[\w-]{1,40})~(?<id>[\w-]{1,40})~(?<at>\d{1,3})$/

export const isCursor = (text: string) =>
  cursor.test(text) && Number.isFinite(dayKey(cursor.exec(text)!.groups!.day!))

/**
 * Where the next page begins: behind a hit that the reader has seen, named by what its address says anyway. The key of the
 * hit would tell how many texts were indexed on its day, those that nobody may see among them.
 */
export async function cursorAfter(read: Queries, { part, day, kind, subject, id, key }: Placed) {
  const at = (await keysOf(read, { subject, id })).indexOf(key)
  return [part, day, kind, subject, id, Math.max(at, 0)].join('~')
}

/**
 * The key below which a page begins. A hit that this reader may see no longer is as good as one that never was: its page
 * begins with its day.
 */
export async function startAt(ctx: Context, before: string): Promise<Start> {
  const { part, day, kind, subject, id, at } = cursor.exec(before)!.groups as Record<string, string>
  const name = part as PartName
  const shown = await Promise.all(
    searchablesFor(ctx.actor)
      .filter(({ kinds }) => kinds.some((one) => one.id === kind))
      .map((searchable) => searchable.shown(ctx, [{ kind: kind!, id: id! }])),
  )
  const keys = shown.flat().length > 0 ? await keysOf(ctx.store.read, { subject: subject!, id: id! }) : []
  const key = keys[Number(at)] ?? keys.at(-1)
  return { part: name, below: key ?? dayKey(day!) + keysOfDay }
}

/** The keys of the passages of a text, from the highest down. */
async function keysOf(read: Queries, { subject, id }: { subject: string; id: string }) {
  const { key } = searchEntries
  const rows = await read
    .select({ key })
    .from(searchEntries)
    .where(and(eq(searchEntries.subject, subject), eq(searchEntries.item, id)))
    .orderBy(desc(key))
  return rows.map((row) => row.key)
}
