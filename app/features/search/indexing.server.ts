import { setTimeout as pause } from 'node:timers/promises'
import { asc, gt } from 'drizzle-orm'
import { searchEntries } from '#db/schema/search.ts'
import { searchIndex } from '#db/search-index.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf, nextTime } from '#app/core/i18n/format.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import type { Searchable } from '#app/core/searchable.ts'
import { indexItem, indexSubjects } from './entries.server.ts'
import { searchables } from './kinds.server.ts'

export const wipeJob = 'search.wipe'
export const checkJob = 'search.check'

/** Follows what happens: the texts of the subject of an event are indexed anew, or taken out. */
export const searchFollows: Subscriber = async (tx, ctx, { event, subjectId, itemId }) => {
  for (const searchable of searchables.filter(({ events }) => event.startsWith(events))) {
    const one = itemId && searchable.text ? { item: itemId, text: searchable.text } : null
    const { removed } = one
      ? await indexItem(tx, ctx, one.text, { subject: subjectId, item: one.item })
      : await indexSubjects(tx, ctx, searchable, [subjectId])
    if (removed) await enqueue(tx, ctx, { kind: wipeJob, key: ctx.newId() })
  }
}

const nightHour = 3

/**
 * Orders the check of the whole index for the coming night, since it reads every text; for now where nothing was ever
 * indexed.
 */
export async function orderCheck(tx: Queries, ctx: Context) {
  const [any] = await tx.select({ key: searchEntries.key }).from(searchEntries).limit(1)
  if (!any) await enqueue(tx, ctx, { kind: checkJob, key: 'first' })
  const runAt = nextTime(ctx.now(), nightHour)
  await enqueue(tx, ctx, { kind: checkJob, key: dayOf(runAt), runAt })
}

/** Wipes the words of removed texts out of the file of the index, a part at a time. */
export async function wipeRemoved(ctx: Context) {
  while (await ctx.store.transact((tx) => searchIndex.wipe(tx))) await pause(1)
}

type Rebuilding = { anew: boolean; told?: (texts: number) => void }

/**
 * Brings the whole index to what the features say, in short transactions beside the running portal, and answers the
 * number of texts. `anew` writes also what did not change.
 */
export async function rebuildIndex(ctx: Context, { anew, told }: Rebuilding): Promise<number> {
  let texts = 0
  for (const searchable of searchables) {
    for (let [after, size] = ['', fewest]; ;) {
      const batch = await searchable.subjects(ctx.store.read, after, size)
      if (batch.length === 0) break
      const done = await ctx.store.transact((tx) => indexSubjects(tx, ctx, searchable, batch, { anew }))
      after = batch.at(-1)!
      size = nextSize(batch.length, done.texts)
      texts += done.texts
      told?.(texts)
      await pause(0)
    }
  }
  await removeLeftovers(ctx)
  await wipeRemoved(ctx)
  return texts
}

const batchSize = 50
const fewest = 5
const textsAtOnce = 500

/** So many subjects that a transaction holds about as many texts as others can wait for: threads differ in length. */
const nextSize = (subjects: number, texts: number) =>
  Math.max(1, Math.min(batchSize, Math.floor((subjects * textsAtOnce) / Math.max(texts, 1))))

/** Takes out what stands in the index and is public no longer. */
async function removeLeftovers(ctx: Context) {
  for (let after = ''; ;) {
    const rows = await ctx.store.read
      .selectDistinct({ subject: searchEntries.subject })
      .from(searchEntries)
      .where(gt(searchEntries.subject, after))
      .orderBy(asc(searchEntries.subject))
      .limit(batchSize)
    if (rows.length === 0) return
    const subjects = rows.map(({ subject }) => subject)
    after = subjects.at(-1)!
    await ctx.store.transact((tx) => indexSubjects(tx, ctx, { texts: textsOfAll }, subjects))
    await pause(0)
  }
}

// One after the other: a transaction has one connection.
const textsOfAll: Searchable['texts'] = async (read, subjects) => {
  const found = []
  for (const { texts } of searchables) found.push(...(await texts(read, subjects)))
  return found
}
