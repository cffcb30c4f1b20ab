import { verifyNewestAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { newestMails } from '#app/core/mail/mail.server.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { mayOperate } from './policy.ts'

const shownMails = 100
// The whole chain is walked by the command audit:verify.
const checkedRecords = 500

/** What is running and what is missing. */
export async function overview(ctx: Context) {
  if (!mayOperate(ctx.actor)) throw new AppError('forbidden')
  const [health, brokenAt] = await Promise.all([
    ctx.store.health(),
    verifyNewestAudit(ctx.store.read, checkedRecords),
  ])
  return { health, brokenAt, mailIsSent: ctx.process.mailIsSent }
}

/** The newest mails; what would tell the recipient of a confidential one (also its language) stays out of it. */
export async function outbox(ctx: Context) {
  if (!mayOperate(ctx.actor)) throw new AppError('forbidden')
  const rows = await newestMails(ctx.store.read, shownMails)
  const mails = rows.map(({ id, recipient, confidential, subject, body, createdAt, sentAt, lastError }) => ({
    id,
    recipient: confidential ? null : recipient,
    subject: confidential ? null : subject,
    body: confidential ? null : body,
    createdOn: dayOf(createdAt),
    sent: sentAt !== null,
    lastError,
  }))
  return { mails, mailIsSent: ctx.process.mailIsSent }
}
