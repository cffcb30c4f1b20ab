import { max } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import { synonymGroups } from '#db/schema/vocabularies.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { synonymsNow } from '#app/core/vocabulary/words.server.ts'
import { cut } from '#app/core/letters/cut.ts'
import { fold } from '#app/core/letters/fold.ts'
import type { GroupInput } from './input.ts'
import { refuse } from './messages.ts'
import { mayManageSynonyms } from './policy.ts'
import { keyOf } from './synonyms.ts'

export const mostGroups = 200
const mostWords = 12
const wordLength = { least: 2, most: 40 }

/** Makes a group of words that a search takes for each other, or changes one; it holds from the next search on. */
export async function saveGroup(ctx: Context, id: string | null, input: GroupInput) {
  const words = wordsIn(input.words)
  await changing(ctx, async (groups) => {
    const before = id === null ? null : standing(groups, id, input.revision)
    const others = groups.filter((group) => group.id !== before?.id)
    if (others.length >= mostGroups) throw refuse('conflict', (t) => t.synonyms.errors.tooMany(mostGroups))
    if (others.some((group) => isSame(group.words, words)))
      throw refuse('conflict', (t) => t.synonyms.errors.same)
    return { id: before?.id ?? ctx.newId(), words, event: 'synonym.saved' }
  })
}

/** Ends a group; its words stay in the history of the table. */
export const removeGroup = (ctx: Context, id: string, revision: number) =>
  changing(ctx, async (groups) => ({
    ...{ id: standing(groups, id, revision).id, words: [], event: 'synonym.removed' },
  }))

type Group = Awaited<ReturnType<typeof synonymsNow>>[number]
type Change = (groups: Group[]) => Promise<{ id: string; words: string[]; event: string }>

async function changing(ctx: Context, change: Change) {
  if (!mayManageSynonyms(ctx.actor)) throw new AppError('forbidden')
  await ctx.store.transact(async (tx) => {
    await holdLock(tx, 'synonyms')
    const { id, words, event } = await change(await synonymsNow(tx))
    const [last] = await tx.select({ revision: max(synonymGroups.revision) }).from(synonymGroups)
    const revision = (last?.revision ?? 0) + 1
    await tx.insert(synonymGroups).values({ revision, groupId: id, words, at: ctx.now() })
    await appendAudit(tx, ctx, { event, subjectId: id, detail: { words: words.length } })
  })
  await ctx.process.words.refresh(ctx.now())
}

function standing(groups: readonly Group[], id: string, revision: number) {
  const group = groups.find((one) => one.id === id)
  if (!group) throw new AppError('not-found')
  if (group.revision !== revision) throw refuse('conflict', (t) => t.synonyms.errors.changed)
  return group
}

/** The words of the lines, each spelling once. */
function wordsIn(lines: string): string[] {
  const written = lines
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
  const words = Array.from(new Map(written.map((word) => [keyOf(word), word])), ([, word]) => word)
  const wrong = words.find((word) => !isWord(word))
  if (wrong) throw refuse('invalid', (t) => t.synonyms.errors.length([...wrong].slice(0, 40).join('')))
  if (words.length < 2) throw refuse('invalid', (t) => t.synonyms.errors.few)
  if (words.length > mostWords) throw refuse('invalid', (t) => t.synonyms.errors.many)
  return words
}

function isWord(word: string) {
  const letters = [...word].length
  return letters >= wordLength.least && letters <= wordLength.most && cut(fold(word)).length > 0
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.map(keyOf).sort().join('\n') === b.map(keyOf).sort().join('\n')
