import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { and, eq, gte, inArray, lt, max, type SQL } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import { searchEntries } from '#db/schema/search.ts'
import { type IndexRow, searchIndex } from '#db/search-index.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import type { IndexedText, Searchable } from '#app/core/searchable.ts'
import { cut } from '#app/core/letters/cut.ts'
import { fold } from '#app/core/letters/fold.ts'
import { dayKey, keysOfDay } from './keys.ts'
import { marks } from './marks.ts'
import { passagesOf } from './passages.ts'

type Passage = { text: IndexedText; body: string; hash: string }

/** Whether to write anew what did not change. */
type How = { anew?: boolean }

/**
 * Brings the index of these subjects to what their feature says now, and answers how many texts that is and whether
 * something was taken out. What is no longer public goes.
 */
export async function indexSubjects(
  tx: Queries,
  ctx: Context,
  { texts }: Pick<Searchable, 'texts'>,
  subjects: readonly string[],
  { anew = false }: How = {},
) {
  const passages = (await texts(tx, subjects)).flatMap(passagesIn)
  return bring(tx, ctx, passages, { stood: inArray(searchEntries.subject, [...subjects]), anew })
}

/** The same for one text of a subject, whose other texts are as they were. */
export async function indexItem(
  tx: Queries,
  ctx: Context,
  text: NonNullable<Searchable['text']>,
  { subject, item }: { subject: string; item: string },
) {
  const passages = (await text(tx, subject, item)).flatMap(passagesIn)
  const stood = and(eq(searchEntries.subject, subject), eq(searchEntries.item, item))
  return bring(tx, ctx, passages, { stood, anew: false })
}

async function bring(
  tx: Queries,
  ctx: Context,
  passages: Passage[],
  { stood, anew }: { stood: SQL | undefined; anew: boolean },
) {
  await holdLock(tx, 'search index')
  const { key, hash } = searchEntries
  const old = await tx.select({ key, hash }).from(searchEntries).where(stood)
  const wanted = new Set(passages.map((passage) => passage.hash))
  const stale = old.filter((entry) => anew || !wanted.has(entry.hash))
  await removeKeys(
    tx,
    stale.map((entry) => entry.key),
  )
  const standing = new Set(old.filter((entry) => !stale.includes(entry)).map((entry) => entry.hash))
  await addPassages(
    tx,
    ctx,
    passages.filter((passage) => !standing.has(passage.hash)),
  )
  return { texts: passages.length, removed: !anew && stale.length > 0 }
}

const passagesIn = (text: IndexedText): Passage[] =>
  passagesOf(text.body).map((body, number) => {
    const { kind, id, title, day, areas, languages, categories } = text
    const all = JSON.stringify([kind, id, number, title, body, day, areas, languages, categories])
    return { text, body, hash: createHash('sha256').update(all).digest('base64url').slice(0, 22) }
  })

async function removeKeys(tx: Queries, keys: readonly number[]) {
  const atOnce = 500
  for (let start = 0; start < keys.length; start += atOnce) {
    const some = keys.slice(start, start + atOnce)
    await tx.delete(searchEntries).where(inArray(searchEntries.key, some))
    await searchIndex.remove(tx, some)
  }
}

const addedAtOnce = 25

/** Adds them a few at a time: cutting and writing many would hold up the event loop, or have too many values for one. */
async function addPassages(tx: Queries, ctx: Context, passages: readonly Passage[]) {
  if (passages.length === 0) return
  const next = await freeKeys(tx, new Set(passages.map(({ text }) => text.day)))
  const indexedAt = ctx.now()
  for (let start = 0; start < passages.length; start += addedAtOnce) {
    const some = passages.slice(start, start + addedAtOnce)
    const rows = some.map((passage) => ({ ...passage, key: next(passage.text.day) }))
    await tx.insert(searchEntries).values(
      rows.map(({ key, hash, text: { kind, subject, id } }) => ({
        ...{ key, kind, subject, item: id, hash, indexedAt },
      })),
    )
    await searchIndex.add(tx, rows.map(rowOf))
    await setImmediate()
  }
}

async function freeKeys(tx: Queries, days: Set<string>) {
  const free = new Map<string, number>()
  for (const day of days) {
    const from = dayKey(day)
    const [last] = await tx
      .select({ key: max(searchEntries.key) })
      .from(searchEntries)
      .where(and(gte(searchEntries.key, from), lt(searchEntries.key, from + keysOfDay)))
    free.set(day, typeof last?.key === 'number' ? last.key + 1 : from)
  }
  return (day: string) => {
    const key = free.get(day)!
    free.set(day, key + 1)
    return key
  }
}

/** What one passage is found by. */
export function rowOf({ key, text, body }: { key: number; text: IndexedText; body: string }): IndexRow {
  const title = cut(fold(text.title))
  const stretches = [...title, ...cut(fold(body))]
  const { kind, areas, languages, categories } = text
  return {
    key,
    words: stretches.flatMap(({ tokens }) => tokens),
    letters: [...new Set(stretches.flatMap(({ singles }) => singles))],
    marks: [
      ...new Set([
        ...title.flatMap(({ tokens, singles }) => [...tokens, ...singles].map(marks.inTitle)),
        marks.kind(kind),
        ...areas.map(marks.area),
        ...languages.map(marks.language),
        ...categories.map(marks.category),
      ]),
    ],
  }
}

/** The entries under these keys. */
export async function entriesOf(read: Queries, keys: readonly number[]) {
  if (keys.length === 0) return []
  const { key, kind, item, subject } = searchEntries
  const rows = await read
    .select({ key, kind, id: item, subject })
    .from(searchEntries)
    .where(inArray(key, [...keys]))
  return rows.sort((a, b) => b.key - a.key)
}
