import { caseAliases, caseReviews, cases, caseTopics, replies } from '#db/schema/cases.ts'
import { openStore, type Store } from '#db/store.ts'
import { insertMany } from './bulk.ts'
import { draftRow, type Written, writeCase } from './case-rows.ts'
import { hashOfReader, writePeople } from './people.ts'
import { chanceFrom } from './words.ts'

export type Dataset = {
  cases: number
  /** Published cases with the full number of answers, spread over all of them: what the pages show. */
  threads: string[]
  /** Published cases that take the new answers. */
  targets: string[]
  replies: number
  threadsWithReplies: number
}

/** Beyond so many threads only their number grows: two million answers would take minutes to write. */
const mostThreads = 1000
const measuredThreads = 300
const targetCount = 20
const drafts = 5
const atOnce = 2000
const span = 3 * 365 * 24 * 60 * 60 * 1000

/** Fills an empty database with invented cases, straight through the schema. */
export async function generate(
  databaseUrl: string,
  size: { cases: number; replies: number },
): Promise<Dataset> {
  const store = await openStore(databaseUrl)
  try {
    const now = Date.now()
    const passwordHash = await hashOfReader()
    const people = await store.transact((tx) => writePeople(tx, passwordHash, new Date(now - span)))
    const every = Math.ceil(size.cases / mostThreads)
    const chance = chanceFrom(size.cases)
    const dataset: Dataset = { ...size, threads: [], targets: [], threadsWithReplies: 0 }
    for (let first = 0; first < size.cases; first += atOnce) {
      const written = Array.from({ length: Math.min(atOnce, size.cases - first) }, (_, offset) => {
        const number = first + offset
        const isTarget = number < targetCount
        const answers = isTarget ? 1 : number % every === 0 ? size.replies : 0
        const publishedAt = new Date(now - span + Math.floor((span * (number + 1)) / (size.cases + 1)))
        const made = writeCase(chance, { people, publishedAt, answers })
        if (isTarget) dataset.targets.push(made.row.id)
        else if (answers > 0) dataset.threads.push(made.row.id)
        return made
      })
      await save(store, written)
    }
    const own = Array.from({ length: drafts }, () => draftRow(chance, people[0]!, new Date(now)))
    await store.transact((tx) => tx.insert(cases).values(own).then())
    dataset.threadsWithReplies = dataset.threads.length
    dataset.threads = spread(dataset.threads, measuredThreads)
    return dataset
  } finally {
    await store.close()
  }
}

const save = (store: Store, written: Written[]) =>
  store.transact(async (tx) => {
    await insertMany(
      tx,
      cases,
      written.map(({ row }) => row),
    )
    await insertMany(
      tx,
      caseTopics,
      written.flatMap(({ topics }) => topics),
    )
    await insertMany(
      tx,
      caseReviews,
      written.map(({ review }) => review),
    )
    await insertMany(
      tx,
      replies,
      written.flatMap(({ answers }) => answers),
    )
    await insertMany(
      tx,
      caseAliases,
      written.flatMap(({ aliases }) => aliases),
    )
  })

/** At most `count` of a list, evenly over its length. */
export const spread = <T>(list: T[], count: number): T[] =>
  list.length <= count
    ? list
    : Array.from({ length: count }, (_, n) => list[Math.floor((n * list.length) / count)]!)
