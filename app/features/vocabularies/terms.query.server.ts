import { and, desc, eq } from 'drizzle-orm'
import { builtIn, type VocabularyName, vocabularyNames } from '#db/reference/built-in-terms.ts'
import { builtInPosition, type WordedTerm } from '#db/reference/vocabularies.ts'
import { vocabularyTerms } from '#db/schema/vocabularies.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { termsNow } from '#app/core/vocabulary/words.server.ts'
import { mayManageVocabularies } from './policy.ts'
import { isVocabulary, mayEnd, mayGrow } from './vocabulary.ts'

export type StandingTerm = WordedTerm & { revision: number }

/** All terms of a vocabulary in their order, with the days on which forms offer them. */
export async function termsIn(read: Queries, name: VocabularyName): Promise<StandingTerm[]> {
  const own = (await termsNow(read)).filter(({ vocabulary }) => vocabulary === name)
  const untouched = builtIn[name]
    .filter(({ id }) => !own.some((term) => term.id === id))
    .map(({ id, ja, en }): StandingTerm => ({
      ...{ id, ja, en, vocabulary: name, position: builtInPosition(name, id) },
      ...{ from: null, until: null, revision: 0 },
    }))
  return [...own, ...untouched].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** The vocabularies, with how many terms they have. */
export async function vocabulariesPage({ actor, store: { read } }: Context) {
  if (!mayManageVocabularies(actor)) throw new AppError('forbidden')
  const touched = await termsNow(read)
  return {
    vocabularies: vocabularyNames.map((name) => {
      const added = touched.filter(
        ({ vocabulary, id }) => vocabulary === name && !builtIn[name].some((term) => term.id === id),
      )
      return { name, grows: mayGrow(name), terms: builtIn[name].length + added.length }
    }),
  }
}

/** One vocabulary. Throws not-found when there is none of that name. */
export async function vocabularyPage({ actor, store: { read }, now }: Context, name: string) {
  if (!mayManageVocabularies(actor)) throw new AppError('forbidden')
  if (!isVocabulary(name)) throw new AppError('not-found')
  const terms = await termsIn(read, name)
  return { name, grows: mayGrow(name), today: dayOf(now()), terms: terms.map(withOrigin(name)) }
}

const withOrigin = (name: VocabularyName) => (term: StandingTerm) => {
  const before = builtIn[name].find(({ id }) => id === term.id)
  return { ...term, builtIn: before ? { ja: before.ja, en: before.en } : null }
}

/** One term with all that was ever said of it, newest first. Throws not-found when there is none. */
export async function termPage(ctx: Context, name: string, id: string) {
  const page = await vocabularyPage(ctx, name)
  const at = page.terms.findIndex((term) => term.id === id)
  const term = page.terms[at]
  if (!term) throw new AppError('not-found')
  const said = await ctx.store.read
    .select()
    .from(vocabularyTerms)
    .where(and(eq(vocabularyTerms.vocabulary, page.name), eq(vocabularyTerms.term, id)))
    .orderBy(desc(vocabularyTerms.revision))
  return {
    ...{ name: page.name, grows: page.grows, term, mayEnd: mayEnd(page.name, id) },
    after: page.terms[at - 1]?.id ?? '',
    others: page.terms.filter((one) => one.id !== id),
    history: said
      .filter(isNews)
      .map(({ revision, ja, en, validFrom: from, validUntil: until, at: when }) => ({
        ...{ revision, ja, en, from, until, on: dayOf(when) },
      })),
  }
}

type Said = typeof vocabularyTerms.$inferSelect

// A term that only moved says the same again.
const isNews = (one: Said, at: number, all: Said[]) => {
  const before = all[at + 1]
  const words = ({ ja, en, validFrom, validUntil }: Said) => [ja, en, validFrom, validUntil].join('\n')
  return !before || words(before) !== words(one)
}
