import { basename } from 'node:path'
import { verifyNewestAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { hasRefusedMail, newestMails, noSuchMailbox } from '#app/core/mail/mail.server.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { checkedRecords } from './audit.query.server.ts'
import { mayOperate } from './policy.ts'

const shownMails = 100

/** What is running and what is missing. */
export async function overview(ctx: Context) {
  if (!mayOperate(ctx.actor)) throw new AppError('forbidden')
  const [health, brokenAt] = await Promise.all([
    ctx.store.health(),
    verifyNewestAudit(ctx.store.read, checkedRecords),
  ])
  const { sealer, ...live } = ctx.process
  const { publicUrl, mailIsSent, mailFrom, secondFactorRequired, backupDays, rareBelow } = live
  const { scanned, trustedProxies, graceDays, roomDays } = live
  return {
    ...{ health, brokenAt, mailIsSent },
    settings: {
      ...{ publicUrl, mailIsSent, mailFrom, secondFactorRequired, backupDays, rareBelow },
      ...{ scanned, trustedProxies, graceDays, roomDays },
      keyFrom: sealer.from === 'SECRET_KEY' ? null : basename(sealer.from),
    },
  }
}

/** The newest mails without the confidential ones, of which not even the number is told. */
export async function outbox(ctx: Context) {
  if (!mayOperate(ctx.actor)) throw new AppError('forbidden')
  const [rows, refused] = await Promise.all([
    newestMails(ctx.store.read, shownMails),
    hasRefusedMail(ctx.store.read),
  ])
  const mails = rows.map(({ id, recipient, subject, body, createdAt, sentAt, lastError }) => ({
    id,
    recipient,
    subject,
    body,
    createdOn: dayOf(createdAt),
    sent: sentAt !== null,
    lastError,
    hasNoMailbox: lastError === noSuchMailbox,
  }))
  return { mails, refused, mailIsSent: ctx.process.mailIsSent }
}
