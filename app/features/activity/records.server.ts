import { randomBytes } from 'node:crypto'
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { activityRecords } from '#db/schema/activity.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { certificateCode, grouped, maskedName, readCode } from '#app/core/pdf/certificate-code.ts'
import { anonymousToTell, doneIn } from './counts.query.server.ts'
import { fiscalYearOf } from './fiscal-year.ts'
import type { RecordInput } from './input.ts'
import { type ActivityKind, activityKinds, isActivityKind } from './kinds.ts'
import { refuse } from './messages.ts'
import { mayShowActivity } from './policy.ts'
import { recordSheet } from './sheet.ts'

type Anonymous = Partial<Record<ActivityKind, number>>

/** What others may be told of a year; what was told once of the anonymous work of a year stays what is told. */
export async function tellable(read: Queries, me: string, year: number, now: Date) {
  const done = await doneIn(read, me, year, now)
  const [earlier] = await read
    .select({ anonymous: activityRecords.anonymous })
    .from(activityRecords)
    .where(
      and(
        ...[eq(activityRecords.accountId, me), eq(activityRecords.year, year)],
        isNotNull(activityRecords.anonymous),
      ),
    )
    .orderBy(asc(activityRecords.issuedAt))
    .limit(1)
  const anonymous: Anonymous = earlier?.anonymous ?? (await anonymousToTell(read, done, year, now))
  const counts = Object.fromEntries(
    activityKinds.map((kind) => [kind, done[kind].named + (anonymous[kind] ?? 0)]),
  ) as Record<ActivityKind, number>
  return { done, anonymous, counts, isFrozen: earlier !== undefined }
}

/** The fiscal years since somebody has an account, the newest first. */
export async function yearsOf(read: Queries, me: string, now: Date): Promise<number[]> {
  const [account] = await read
    .select({ createdAt: accounts.createdAt })
    .from(accounts)
    .where(eq(accounts.id, me))
  const [last, first] = [now, account?.createdAt ?? now].map((at) => fiscalYearOf(dayOf(at))) as [
    number,
    number,
  ]
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => last - back)
}

/** Makes a record of what was chosen, with a number by which anybody may verify it; answers its id. */
export async function makeRecord(ctx: Context, { year, kinds }: RecordInput): Promise<string> {
  if (!mayShowActivity(ctx.actor)) throw new AppError('forbidden')
  const { id: me } = ctx.actor
  return ctx.store.transact(async (tx) => {
    const now = ctx.now()
    if (!(await yearsOf(tx, me, now)).includes(year)) throw refuse('invalid', (t) => t.errors.noYear)
    const { anonymous, counts } = await tellable(tx, me, year, now)
    const id = ctx.newId()
    await tx.insert(activityRecords).values({
      ...{ id, accountId: me, year, issuedAt: now, code: certificateCode(randomBytes(10)) },
      counts: Object.fromEntries(kinds.map((kind) => [kind, counts[kind]])),
      anonymous: year < fiscalYearOf(dayOf(now)) ? anonymous : null,
    })
    await appendAudit(tx, ctx, { event: 'activity.recorded', subjectId: id })
    return id
  }, `activity ${me}`)
}

/** Takes one's own record back. A second time changes nothing. Throws not-found for any other. */
export async function revokeRecord(ctx: Context, id: string) {
  if (!mayShowActivity(ctx.actor)) throw new AppError('forbidden')
  const own = and(eq(activityRecords.id, id), eq(activityRecords.accountId, ctx.actor.id))
  await ctx.store.transact(async (tx) => {
    const [found] = await tx.select({ id: activityRecords.id }).from(activityRecords).where(own)
    if (!found) throw new AppError('not-found')
    const revoked = await tx
      .update(activityRecords)
      .set({ revokedAt: ctx.now() })
      .where(and(own, isNull(activityRecords.revokedAt)))
      .returning({ id: activityRecords.id })
    if (revoked.length > 0) await appendAudit(tx, ctx, { event: 'activity.revoked', subjectId: id })
  })
}

const mostShown = 50

export const recordsOf = async (read: Queries, me: string) => {
  const rows = await read
    .select()
    .from(activityRecords)
    .where(eq(activityRecords.accountId, me))
    .orderBy(desc(activityRecords.issuedAt))
    .limit(mostShown)
  return rows.map(({ id, year, code, issuedAt, revokedAt }) => ({
    ...{ id, year, number: grouped(code), madeOn: dayOf(issuedAt), revoked: revokedAt !== null },
  }))
}

const withName = (read: Queries) =>
  read
    .select({ record: activityRecords, name: accounts.name })
    .from(activityRecords)
    .innerJoin(accounts, eq(accounts.id, activityRecords.accountId))
    .$dynamic()

/** One's own record as a PDF. Throws not-found for any other, and for one that was revoked. */
export async function recordFile(ctx: Context, id: string): Promise<Uint8Array> {
  if (!mayShowActivity(ctx.actor)) throw new AppError('forbidden')
  const own = and(eq(activityRecords.id, id), eq(activityRecords.accountId, ctx.actor.id))
  const [found] = await withName(ctx.store.read).where(own)
  if (!found || found.record.revokedAt) throw new AppError('not-found')
  return ctx.process.makeSheet(recordSheet(ctx.locale, found, ctx.process.publicUrl))
}

/** What anybody may know who has the number of a record; null when it is none of these. */
export async function verifiedRecord(ctx: Context, typed: string) {
  const code = readCode(typed)
  if (!code) return null
  const [found] = await withName(ctx.store.read).where(eq(activityRecords.code, code))
  if (!found) return null
  const { year, counts, issuedAt, revokedAt } = found.record
  return {
    ...{ number: grouped(code), name: maskedName(found.name), year, madeOn: dayOf(issuedAt) },
    revoked: revokedAt !== null,
    counts: revokedAt ? [] : countsInOrder(counts),
  }
}

export const countsInOrder = (counts: Record<string, number>) =>
  activityKinds.flatMap((kind) =>
    Object.hasOwn(counts, kind) && isActivityKind(kind) ? [{ kind, count: counts[kind]! }] : [],
  )
