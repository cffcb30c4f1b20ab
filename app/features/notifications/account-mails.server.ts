import type { Subscriber } from '#app/core/outbox.server.ts'
import { sendElsewhere, tell } from '#app/features/notices/index.server.ts'
import type { Letter } from '#app/features/notices/index.ts'

const letters: Record<string, Letter> = {
  'account.email-changed': 'emailChanged',
  'account.password-changed': 'passwordChanged',
  'account.factor-added': 'factorAdded',
  'account.factor-removed': 'factorRemoved',
  'factor-reset.requested': 'resetAsked',
  'factor-reset.confirmed': 'resetDone',
  'factor-reset.cancelled': 'resetCancelled',
}

/** Tells a person of every change of how the account is entered, in case it was somebody else. */
export const accountMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  if (event === 'account.email-changed') await sendElsewhere(tx, ctx, subjectId)
  const letter = letters[event]
  if (letter) await tell(tx, ctx, [subjectId], { kind: 'account', letter, path: '/me/security', subjectId })
}
