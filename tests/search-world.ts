import { drainOutbox } from '#app/core/outbox.server.ts'
import type { Context } from '#app/core/context.ts'
import type { IndexedText } from '#app/core/searchable.ts'
import { indexSubjects } from '#app/features/search/entries.server.ts'
import { searchFilter } from '#app/features/search/input.ts'
import { searchFollows } from '#app/features/search/index.server.ts'
import { search } from '#app/features/search/search.query.server.ts'
import type { World } from './world.ts'

/** Lets the index follow what happened so far. */
export const indexed = ({ system }: Pick<World, 'system'>) => drainOutbox(system, [searchFollows])

type Words = string | Record<string, string>

export const searched = (ctx: Context, words: Words) =>
  search(ctx, searchFilter.parse(typeof words === 'string' ? { q: words } : words))

/** The titles of what somebody finds, in order. */
export async function found(ctx: Context, words: Words): Promise<string[]> {
  const { hits } = await searched(ctx, words)
  return hits.map(({ title }) => title.map(({ text }) => text).join(''))
}

/** Texts in the index as a feature would give them. */
export const putTexts = ({ store, system }: Pick<World, 'store' | 'system'>, texts: IndexedText[]) =>
  store.transact((tx) =>
    indexSubjects(
      tx,
      system,
      { texts: async () => texts },
      texts.map(({ subject }) => subject),
    ),
  )

export const textNumber = (number: number, changes: Partial<IndexedText>): IndexedText => ({
  ...{
    kind: 'case',
    id: `text-${number}`,
    subject: `text-${number}`,
    title: '',
    body: '',
    day: '2026-11-01',
  },
  ...{ areas: [], languages: [], categories: [] },
  ...changes,
})
