import { asc, max } from 'drizzle-orm'
import type { WordedTerm } from '#db/reference/vocabularies.ts'
import { synonymGroups, vocabularyTerms } from '#db/schema/vocabularies.ts'
import type { Queries, Store } from '#db/store.ts'
import { dayOf } from '../i18n/format.ts'
import { followWords, noWords, type Words } from './follow.ts'

export type LiveWords = {
  current: () => Words
  /** Reads what any process said since; two small queries when that is nothing. */
  refresh: (now: Date) => Promise<void>
}

/** The words of this process. */
export function openWords(store: Store): LiveWords {
  let words = noWords
  let known = ''
  followWords(words)
  return {
    current: () => words,
    refresh: async (now) => {
      const day = dayOf(now)
      const newest = `${await newestOf(store.read)} ${day}`
      if (newest === known) return
      const groups = await synonymsNow(store.read)
      words = { terms: await termsNow(store.read), synonyms: groups.map((group) => group.words), day }
      known = newest
      followWords(words)
    },
  }
}

const everyMs = 1000

/** Lets this process say within a second what others were told; `stop` ends it. */
export function keepWordsFresh(words: LiveWords, now: () => Date, failed: (error: unknown) => void) {
  const timer = setInterval(() => void words.refresh(now()).catch(failed), everyMs)
  return { stop: () => clearInterval(timer) }
}

async function newestOf(read: Queries) {
  const [term] = await read.select({ at: max(vocabularyTerms.revision) }).from(vocabularyTerms)
  const [group] = await read.select({ at: max(synonymGroups.revision) }).from(synonymGroups)
  return `${term?.at ?? 0} ${group?.at ?? 0}`
}

/** What holds of each term that an admin touched. */
export async function termsNow(read: Queries): Promise<(WordedTerm & { revision: number })[]> {
  const rows = await read.select().from(vocabularyTerms).orderBy(asc(vocabularyTerms.revision))
  const newest = new Map(rows.map((row) => [`${row.vocabulary} ${row.term}`, row]))
  return Array.from(newest, ([, { term, validFrom, validUntil, at: _at, ...row }]) => ({
    ...{ ...row, id: term, from: validFrom, until: validUntil },
  }))
}

/** The groups of synonyms that admins keep, in the order in which they were made. */
export async function synonymsNow(read: Queries) {
  const rows = await read.select().from(synonymGroups).orderBy(asc(synonymGroups.revision))
  const newest = new Map(rows.map((row) => [row.groupId, row]))
  return Array.from(newest, ([id, { words, revision }]) => ({ id, words, revision })).filter(
    ({ words }) => words.length > 0,
  )
}
