import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import { resources } from '#db/schema/library.ts'
import { resourceCitations } from '#db/schema/library-shelves.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf, nextTime } from '#app/core/i18n/format.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import type { LinkedText } from '#app/core/searchable.ts'
import { citing } from './citing.server.ts'

type Linked = (typeof citing)[number]['linked']

export const citationsJob = 'library.citations'

const addresses = /\/library\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-f-])/gi

/** The ids of resources to which the addresses in a text lead. */
export const citedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(addresses)].map(([, id]) => id!.toLowerCase())),
]

/** Follows what happens: to which resources the texts of the subject of an event lead is written anew. */
export const citationsFollow: Subscriber = async (tx, _ctx, { event, subjectId, itemId }) => {
  for (const { events, linked } of citing)
    if (event.startsWith(events)) await rewrite(tx, linked, [subjectId], itemId)
}

/**
 * Takes out what these subjects, or one text of theirs, cited; writes what they cite now. One at a time, and read only
 * when it is its turn: what was withdrawn meanwhile would come back. An outbox has many subjects in any order, so that
 * a lock for each could make two wait for each other.
 */
async function rewrite(tx: Queries, linked: Linked, subjects: readonly string[], item: string | null = null) {
  await holdLock(tx, 'citations')
  const texts = await linked(tx, subjects, item)
  const before = inArray(resourceCitations.subjectId, [...subjects])
  await tx.delete(resourceCitations).where(item ? and(before, eq(resourceCitations.citingId, item)) : before)
  const rows = await rowsOf(tx, texts)
  if (rows.length > 0) await tx.insert(resourceCitations).values(rows)
}

async function rowsOf(tx: Queries, texts: readonly LinkedText[]) {
  const found = texts.flatMap(({ text, kind, id, subject }) =>
    citedIn(text)
      .filter((resourceId) => resourceId !== id)
      .map((resourceId) => ({ resourceId, kind, citingId: id, subjectId: subject })),
  )
  const ids = [...new Set(found.map(({ resourceId }) => resourceId))]
  if (ids.length === 0) return []
  const known = await tx.select({ id: resources.id }).from(resources).where(inArray(resources.id, ids))
  const there = new Set(known.map(({ id }) => id))
  return found.filter(({ resourceId }) => there.has(resourceId))
}

const nightHour = 3

/** Orders the check of all citations for the coming night, since it reads every text. */
export async function orderCitations(tx: Queries, ctx: Context) {
  const runAt = nextTime(ctx.now(), nightHour)
  await enqueue(tx, ctx, { kind: citationsJob, key: dayOf(runAt), runAt })
}

const batchSize = 50

/** Brings all citations to what the texts say: also those of texts from before, and where no event told of a change. */
export async function refreshCitations(ctx: Context) {
  for (const { linked, subjects } of citing)
    for (let after = ''; ;) {
      const batch = await subjects(ctx.store.read, after, batchSize)
      if (batch.length === 0) break
      await ctx.store.transact(async (tx) => rewrite(tx, linked, batch))
      after = batch.at(-1)!
    }
  await forgetGone(ctx)
}

const linkedAnywhere: Linked = async (tx, subjects) => {
  const texts: LinkedText[] = []
  for (const { linked } of citing) texts.push(...(await linked(tx, subjects)))
  return texts
}

/** Takes out what stands in the rows and is public no longer. */
async function forgetGone(ctx: Context) {
  const { subjectId } = resourceCitations
  for (let after = ''; ;) {
    const rows = await ctx.store.read
      .selectDistinct({ subject: subjectId })
      .from(resourceCitations)
      .where(gt(subjectId, after))
      .orderBy(asc(subjectId))
      .limit(batchSize)
    if (rows.length === 0) return
    const batch = rows.map(({ subject }) => subject)
    after = batch.at(-1)!
    await ctx.store.transact((tx) => rewrite(tx, linkedAnywhere, batch))
  }
}
