import { index, int, primaryKey, table, text } from '../columns.ts'
import { cases } from './cases.ts'

/** Published cases, and a draft's own: which others tell much the same, at most ten each. */
export const similarCases = table(
  'similar_cases',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    otherId: text('other_id')
      .notNull()
      .references(() => cases.id),
    /** From 0 to 1000. */
    score: int('score').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.otherId] }), // the page of a case
    index('similar_cases_of_other').on(t.otherId), // withdrawal
  ],
)

/** By what a published case is found: a hash for each of its few weightiest pairs of letters and words. */
export const caseTerms = table(
  'case_terms',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    term: int('term').notNull(),
    weight: int('weight').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.term] }), // withdrawal
    index('case_terms_of_term').on(t.term, t.caseId, t.weight), // which cases have it
  ],
)

/** In how many of the newest cases a term stands, of those that several share; the row 0 tells how many were read. */
export const termCounts = table('term_counts', {
  term: int('term').primaryKey(),
  cases: int('cases').notNull(),
})
