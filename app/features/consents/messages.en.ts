import type { ja } from './messages.ja.ts'

export const en: typeof ja = {
  title: 'Consent',
  lead: 'Say how you know that this case may be used. Do not write the name of the person.',
  basis: 'How consent was given',
  bases: {
    written: 'In writing',
    oral: 'Orally, with an interpreter',
    composite: 'Composed from several consultations (not the case of one person)',
  },
  scopes: 'May be used for',
  moreScopes: 'May also be used for',
  scopesHelp: 'Showing it to completers on this site is always included.',
  scopeNames: {
    portal: 'this site',
    workshop: 'case study workshops',
    training: 'training material',
    public: 'publication',
  },
  explainedIn: 'Language of the explanation',
  explainedInHelp: 'A language that the person understands. Needed for all but a composite.',
  obtainedOn: 'Day of the consent',
  obtainedOnHelp: 'For example 2026-11-24. Needed for all but a composite.',
  expiresOn: 'Consent ends on',
  expiresOnHelp: (latest) => `After this day the case is hidden. At the latest ${latest}.`,
  reference: 'Number of your office’s record',
  referenceHelp: 'To find the paper again. Only you see it. Not a name.',
  notGiven: 'Not written down yet.',
  until: (day) => `until ${day}`,
  over: (day) => `ended on ${day}`,
  save: 'Save the consent',
  wrong: {
    day: 'Write a day of the calendar, for example 2026-11-24.',
    language: 'Choose the language of the explanation.',
    reference: 'Use letters, digits and - _ . / with at least one digit. It cannot be a name.',
  },
  errors: {
    future: 'The day of the consent has not come yet.',
    past: 'The consent is over. Write a day that is still to come.',
    tooLong: (latest) => `The consent may last until ${latest} at most.`,
  },
}
