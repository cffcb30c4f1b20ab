import { createHash } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { holdLock } from '#db/locks.ts'
import { auditEntries } from '#db/schema/core.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from './context.ts'

export type AuditDetail = Record<string, string | number | boolean | null>
export type AuditFact = {
  event: string
  subjectId?: string
  detail?: AuditDetail
  /** The person must not be named, since the post is anonymous. */
  anonymously?: boolean
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

/** Appends a link to the audit chain; nobody else can append until the transaction ends, so verbs record last. */
export async function appendAudit(tx: Queries, ctx: Context, fact: AuditFact) {
  await holdLock(tx, 'audit')
  const [last] = await tx
    .select({ seq: auditEntries.seq, hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.seq))
    .limit(1)
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

/** Walks the whole chain; answers the first `seq` that does not fit, or null. */
export async function verifyAudit(read: Queries): Promise<number | null> {
  let previous = chainStart
  let seq = 0
  for (const { hash, ...entry } of await read.select().from(auditEntries).orderBy(auditEntries.seq)) {
    seq++
    if (entry.seq !== seq || entry.previousHash !== previous || hashOfEntry(entry) !== hash) return seq
    previous = hash
  }
  return null
}
