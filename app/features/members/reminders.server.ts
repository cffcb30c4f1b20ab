import { and, asc, eq, gt, isNull, lte, notExists } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { roster, rosterReminders } from '#db/schema/members.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf, formatDay } from '#app/core/i18n/format.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import { pause } from '#app/core/pause.ts'
import { messages } from './messages.ts'

const reminders = [180, 30]
// Days without a running portal are caught up within a week.
const catchUpDays = 7
const peopleAtOnce = 50

/** Writes to everybody whose certificate expires in 180 or 30 days; each once, however often and wherever this runs. */
export async function remindMembers(ctx: Context) {
  for (const daysBefore of reminders) while (await remindSome(ctx, daysBefore)) await pause()
}

/** In one transaction mails are queued and remembered, so that neither happens without the other. */
const remindSome = (ctx: Context, daysBefore: number) =>
  ctx.store.transact(async (tx) => {
    const people = await due(tx, ctx, daysBefore)
    for (const { accountId, expiresOn, recipient, locale } of people) {
      const { subject, line } = messages.in(locale).reminder
      const body = `${line(formatDay(locale, expiresOn))}\n\n${ctx.process.publicUrl}/\n`
      await queueMail(tx, ctx, { recipient, confidential: false, subject, body })
      await tx.insert(rosterReminders).values({ accountId, expiresOn, daysBefore, at: ctx.now() })
    }
    return people.length === peopleAtOnce
  }, 'roster reminders')

function due(tx: Queries, ctx: Context, daysBefore: number) {
  const last = addDays(dayOf(ctx.now()), daysBefore + 1)
  const told = tx
    .select({ id: rosterReminders.accountId })
    .from(rosterReminders)
    .where(
      and(
        eq(rosterReminders.accountId, roster.accountId),
        eq(rosterReminders.expiresOn, roster.expiresOn),
        eq(rosterReminders.daysBefore, daysBefore),
      ),
    )
  return tx
    .select({
      accountId: roster.accountId,
      expiresOn: roster.expiresOn,
      recipient: accounts.email,
      locale: accounts.locale,
    })
    .from(roster)
    .innerJoin(accounts, and(eq(accounts.id, roster.accountId), isNull(accounts.closedAt)))
    .where(
      and(
        gt(roster.readOnlyFrom, addDays(last, -catchUpDays)),
        lte(roster.readOnlyFrom, last),
        isNull(roster.removedOn),
        notExists(told),
      ),
    )
    .orderBy(asc(roster.accountId))
    .limit(peopleAtOnce)
}
