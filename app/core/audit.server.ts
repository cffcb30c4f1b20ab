import { createHash } from 'node:crypto'
import { and, desc, eq, gt, isNotNull, max, sql } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import { prepared } from '#db/prepared.ts'
import { accounts } from '#db/schema/accounts.ts'
import { auditEntries } from '#db/schema/core.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from './context.ts'
import { AppError } from './errors.ts'

export type AuditDetail = Record<string, string | number | boolean | null>
export type AuditFact = {
  event: string
  subjectId?: string
  detail?: AuditDetail
  /** The person must not be named, since the post is anonymous. */
  anonymously?: boolean
  /** Said by a person whose account this very transaction closes. */
  leaving?: boolean
}

const chainStart = '0'.repeat(64)

const canonical = (value: unknown): string =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? `{${Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
        .join(',')}}`
    : JSON.stringify(value)

type Entry = Omit<typeof auditEntries.$inferSelect, 'hash'>

export const hashOfEntry = ({ at, ...rest }: Entry) =>
  createHash('sha256')
    .update(canonical({ ...rest, at: at.toISOString() }))
    .digest('hex')

/**
 * Appends a link to the audit chain; nobody else can append until the transaction ends, so verbs record last. Throws
 * sign-in when the account of the actor was closed since the request came in: nothing of it is kept then.
 */
export async function appendAudit(tx: Queries, ctx: Context, fact: AuditFact) {
  await holdLock(tx, 'audit')
  if (!fact.leaving) await mustBeOpen(tx, ctx)
  const [last] = await lastLink(tx, {})
  const named = ctx.actor.kind === 'person' && !fact.anonymously ? ctx.actor.id : null
  const entry: Entry = {
    seq: (last?.seq ?? 0) + 1,
    at: ctx.now(),
    actorKind: fact.anonymously ? 'anonymous' : ctx.actor.kind,
    actorId: named,
    event: fact.event,
    subjectId: fact.subjectId ?? null,
    detail: fact.detail ?? {},
    previousHash: last?.hash ?? chainStart,
  }
  await tx.insert(auditEntries).values({ ...entry, hash: hashOfEntry(entry) })
}

/** Throws sign-in when the account of the actor was closed since the request came in. */
export async function mustBeOpen(tx: Queries, { actor }: Context) {
  const [left] = actor.kind === 'person' ? await closedAccount(tx, { id: actor.id }) : []
  if (left) throw new AppError('sign-in')
}

const closedAccount = prepared<{ id: string }, { id: string }>((read) =>
  read
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, sql.placeholder('id')), isNotNull(accounts.closedAt))),
)

const lastLink = prepared<Record<string, never>, { seq: number; hash: string }>((read) =>
  read
    .select({ seq: auditEntries.seq, hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.seq))
    .limit(1),
)

const batch = 1000

/** Walks the chain from `after` (a `seq`; 0 is the beginning); answers the first `seq` that does not fit, or null. */
export async function verifyAudit(read: Queries, after = 0): Promise<number | null> {
  const before = await entriesAfter(read, after - 1, 1)
  let previous = after === 0 ? chainStart : before[0]?.hash
  let seq = after
  for (;;) {
    const rows = await entriesAfter(read, seq, batch)
    if (rows.length === 0) return null
    for (const { hash, ...entry } of rows) {
      seq++
      if (entry.seq !== seq || entry.previousHash !== previous || hashOfEntry(entry) !== hash) return seq
      previous = hash
    }
  }
}

/** The same for the newest `count` records. */
export async function verifyNewestAudit(read: Queries, count: number): Promise<number | null> {
  const [last] = await read.select({ seq: max(auditEntries.seq) }).from(auditEntries)
  return verifyAudit(read, Math.max(0, (last?.seq ?? 0) - count))
}

const entriesAfter = (read: Queries, seq: number, limit: number) =>
  read.select().from(auditEntries).where(gt(auditEntries.seq, seq)).orderBy(auditEntries.seq).limit(limit)
