import { queueMail } from '#app/core/mail/mail.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { contactOf } from '#app/features/accounts/index.server.ts'
import { messages } from './messages.ts'

type Letter =
  'passwordChanged' | 'factorAdded' | 'factorRemoved' | 'resetAsked' | 'resetDone' | 'resetCancelled'

const letters: Record<string, Letter> = {
  'account.password-changed': 'passwordChanged',
  'account.factor-added': 'factorAdded',
  'account.factor-removed': 'factorRemoved',
  'factor-reset.requested': 'resetAsked',
  'factor-reset.confirmed': 'resetDone',
  'factor-reset.cancelled': 'resetCancelled',
}

/** Tells a person of every change of how the account is entered, in case it was somebody else. */
export const accountMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  const letter = letters[event]
  const to = letter && (await contactOf(tx, subjectId))
  if (!to) return
  const t = messages.in(to.locale)
  const { subject, line } = t[letter]
  const body = `${line}\n\n${ctx.process.publicUrl}/me/security\n\n--\n${t.site}\n${t.accountFooter}\n`
  await queueMail(tx, ctx, {
    recipient: to.email,
    confidential: false,
    subject: `[${t.site}] ${subject}`,
    body,
  })
}
