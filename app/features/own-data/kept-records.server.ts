import { eq, or } from 'drizzle-orm'
import { auditEntries, mails } from '#db/schema/core.ts'
import type { Holding } from '#app/core/holding.ts'

/** Mails to a person, and what the audit chain tells of that person by name: anonymous acts name nobody there. */
export const keptRecords: Holding = {
  tables: [mails, auditEntries],
  async copy(read, { accountId, email }) {
    const { subject, body, createdAt, sentAt } = mails
    const own = eq(auditEntries.actorId, accountId)
    const told = await read
      .select()
      .from(auditEntries)
      .where(or(own, eq(auditEntries.subjectId, accountId)))
      .orderBy(auditEntries.seq)
    return {
      mails: await read
        .select({ subject, body, createdAt, sentAt })
        .from(mails)
        .where(eq(mails.recipient, email)),
      auditEntries: told.map(({ seq, at, event, actorId, subjectId, detail }) => ({
        ...{ seq, at, event, subjectId, byYou: actorId === accountId },
        // What others did is told as a fact about this person, not with what they wrote beside it.
        ...(actorId === accountId ? { detail } : {}),
      })),
    }
  },
  async leave(tx, _ctx, { email }) {
    await tx.delete(mails).where(eq(mails.recipient, email))
  },
}
