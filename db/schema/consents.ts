import { index, instant, json, table, text } from '../columns.ts'
import { cases } from './cases.ts'

/** What a case rests on: words on paper, words with an interpreter, or several consultations made into one. */
export type ConsentBasis = 'written' | 'oral' | 'composite'

/** What a case may be used for; every consent includes the portal. */
export type ConsentScope = 'portal' | 'workshop' | 'training' | 'public'

/** The consent behind a case: one a case, changed in place. Days are those of Tokyo. */
export const caseConsents = table(
  'case_consents',
  {
    caseId: text('case_id')
      .primaryKey()
      .references(() => cases.id),
    basis: text<ConsentBasis>('basis').notNull(),
    scopes: json<ConsentScope[]>('scopes').notNull(),
    /** Null for a composite: there was nobody to explain it to. */
    explainedIn: text('explained_in'),
    obtainedOn: text('obtained_on'),
    expiresOn: text('expires_on').notNull(),
    /** The office's own number of the file, for the author only; never a name. */
    reference: text('reference').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    index('case_consents_ending').on(t.expiresOn, t.caseId), // the job that hides cases
  ],
)
