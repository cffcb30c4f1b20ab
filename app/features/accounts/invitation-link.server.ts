import { queueMail } from '#app/core/mail/mail.server.ts'
import type { Context } from '#app/core/context.ts'
import { hashOfToken, newToken } from '#app/core/tokens.ts'
import type { Queries } from '#db/store.ts'
import { messages } from './messages.ts'

const validMs = 72 * 60 * 60 * 1000

/** A fresh link: the token for the mail, and what may be kept of it. */
export function newLink(now: Date) {
  const token = newToken()
  return { token, kept: { tokenHash: hashOfToken(token), expiresAt: new Date(now.getTime() + validMs) } }
}

/** The letter with the link in both languages, since the reader's is not known yet. */
export async function mailLink(tx: Queries, ctx: Context, recipient: string, token: string) {
  const link = `${ctx.process.publicUrl}/invite/${token}`
  const { ja, en } = messages.both((t) => t.invitation.letter)
  const subject = messages.both((t) => t.invitation.subject)
  const body = `${ja}\n\n${link}\n\n${en}\n`
  // Whoever reads the link may make the account; only where no mail leaves the house must the operator hand it on.
  const confidential = ctx.process.mailIsSent
  await queueMail(tx, ctx, { recipient, confidential, subject: `${subject.ja} / ${subject.en}`, body })
}
