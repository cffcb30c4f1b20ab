import type { ja } from './messages.ja.ts'

export const en: typeof ja = {
  toReview: { subject: 'A case is waiting for review', line: 'A case is waiting for review. Open it here:' },
  approved: { subject: 'Your case is published', line: 'The case that you sent is published. Open it here:' },
  sentBack: {
    subject: 'Please change your case',
    line: 'A moderator marked what should change. Open it here:',
  },
  declined: { subject: 'News about your case', line: 'A moderator wrote you the reason. Open it here:' },
  answered: { subject: 'Your case has an answer', line: 'Somebody answered your case. Open it here:' },
  footer: 'This mail holds no text of a case and no name. You cannot reply to it.',
  site: 'Tsunagu',
}
