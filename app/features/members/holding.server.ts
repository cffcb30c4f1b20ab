import { eq } from 'drizzle-orm'
import { mails } from '#db/schema/core.ts'
import { formerWorkplaces, members, plannedMoves, roster, rosterReminders } from '#db/schema/members.ts'
import type { Holding } from '#app/core/holding.ts'
import { dayOf } from '#app/core/i18n/format.ts'

/** Profile, workplaces and the line of the roster, of which the certificate stays without a name. */
export const memberHolding: Holding = {
  tables: [members, plannedMoves, formerWorkplaces, roster, rosterReminders],
  async copy(read, { accountId }) {
    const of = (table: typeof members | typeof plannedMoves | typeof formerWorkplaces) =>
      read.select().from(table).where(eq(table.accountId, accountId)).then()
    return {
      profile: await of(members),
      plannedMoves: await of(plannedMoves),
      formerWorkplaces: await of(formerWorkplaces),
      roster: (await read.select().from(roster).where(eq(roster.accountId, accountId))).map(
        ({ emailKey: _, ...row }) => row,
      ),
      reminders: await read.select().from(rosterReminders).where(eq(rosterReminders.accountId, accountId)),
    }
  },
  async leave(tx, ctx, { accountId }) {
    await tx.delete(members).where(eq(members.accountId, accountId))
    await tx.delete(plannedMoves).where(eq(plannedMoves.accountId, accountId))
    await tx.delete(formerWorkplaces).where(eq(formerWorkplaces.accountId, accountId))
    await tx.delete(rosterReminders).where(eq(rosterReminders.accountId, accountId))
    const [line] = await tx
      .select({ email: roster.email })
      .from(roster)
      .where(eq(roster.accountId, accountId))
    // The roster may know another address, to which the invitation went.
    if (line) await tx.delete(mails).where(eq(mails.recipient, line.email))
    await tx
      .update(roster)
      .set({
        ...{ name: '', email: '', emailKey: `left ${accountId}`, organisation: '', prefecture: '' },
        ...{ languages: [], leftOn: dayOf(ctx.now()) },
      })
      .where(eq(roster.accountId, accountId))
  },
}
