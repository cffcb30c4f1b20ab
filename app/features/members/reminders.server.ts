import { and, eq, gt, isNull, lte } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { roster } from '#db/schema/members.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf, formatDay } from '#app/core/i18n/format.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import { messages } from './messages.ts'

export const reminderJob = 'roster.reminder'

const daysBefore = [180, 30]
// Days without a running portal are caught up within a week; a job is remembered longer than that, so nobody is told twice.
const catchUpDays = 7
const peopleAtOnce = 200

/** Orders a reminder for everybody whose certificate expires in 180 or 30 days; each once, however often this runs. */
export async function orderReminders(ctx: Context) {
  const today = dayOf(ctx.now())
  for (const days of daysBefore) {
    const last = addDays(today, days + 1)
    const due = await ctx.store.read
      .select({ accountId: roster.accountId, expiresOn: roster.expiresOn })
      .from(roster)
      .innerJoin(accounts, and(eq(accounts.id, roster.accountId), isNull(accounts.closedAt)))
      .where(and(gt(roster.readOnlyFrom, addDays(last, -catchUpDays)), lte(roster.readOnlyFrom, last)))
    for (let from = 0; from < due.length; from += peopleAtOnce) {
      await ctx.store.transact(async (tx) => {
        for (const { accountId, expiresOn } of due.slice(from, from + peopleAtOnce)) {
          const key = `${accountId} ${expiresOn} ${days}`
          await enqueue(tx, ctx, { kind: reminderJob, key, payload: { accountId, expiresOn } })
        }
      })
    }
  }
}

/** Writes to a member unless the certificate was renewed in the meantime. */
export async function remind(ctx: Context, accountId: string, expiresOn: string) {
  const [member] = await ctx.store.read
    .select({ recipient: accounts.email, locale: accounts.locale })
    .from(roster)
    .innerJoin(accounts, and(eq(accounts.id, roster.accountId), isNull(accounts.closedAt)))
    .where(and(eq(roster.accountId, accountId), eq(roster.expiresOn, expiresOn), isNull(roster.removedOn)))
  if (!member) return
  const { subject, line } = messages.in(member.locale).reminder
  const body = `${line(formatDay(member.locale, expiresOn))}\n\n${ctx.process.publicUrl}/\n`
  await ctx.store.transact((tx) =>
    queueMail(tx, ctx, { recipient: member.recipient, confidential: false, subject, body }),
  )
}
