import type { VocabularyName } from '../reference/built-in-terms.ts'
import { index, instant, int, json, table, text } from '../columns.ts'

/**
 * What admins said of the terms of the vocabularies: other words than those that are built in, their place and days, and
 * terms of their own. Nothing is overwritten: the highest revision of a term holds, the others are its history.
 */
export const vocabularyTerms = table(
  'vocabulary_terms',
  {
    /** Counts through all vocabularies, so that one number tells whether anything changed. */
    revision: int('revision').primaryKey(),
    vocabulary: text<VocabularyName>('vocabulary').notNull(),
    term: text('term').notNull(),
    ja: text('ja').notNull(),
    en: text('en').notNull(),
    position: int('position').notNull(),
    /** The first and the last day on which forms offer it; null for no limit. */
    validFrom: text('valid_from'),
    validUntil: text('valid_until'),
    at: instant('at').notNull(),
  },
  (t) => [
    index('vocabulary_terms_of_term').on(t.vocabulary, t.term, t.revision), // the history of a term
  ],
)

/** Words for one thing that a search takes for each other; the highest revision of a group holds, no words end it. */
export const synonymGroups = table('synonym_groups', {
  revision: int('revision').primaryKey(),
  groupId: text('group_id').notNull(),
  words: json<string[]>('words').notNull(),
  at: instant('at').notNull(),
})
