import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { notices } from '#db/schema/notices.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { addDays } from '#app/core/days.ts'
import { dayOf, nextTime } from '#app/core/i18n/format.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { type QueuedMail, queueMails } from '#app/core/mail/mail.server.ts'
import { pause } from '#app/core/pause.ts'
import { noticeKinds } from './kinds.ts'
import { messages } from './messages.ts'
import { afterQuiet } from './quiet-hours.ts'
import { stopLink } from './stop-links.server.ts'
import { type Reader, readersOf } from './tell.server.ts'

export const digestJob = 'notices.digest'

export type Digest = 'daily' | 'weekly'
const hour = 7
const membersAtOnce = 50

/** Orders the digest of the day after seven, and that of the week from Monday on, each once. */
export async function orderDigests(tx: Queries, ctx: Context) {
  const now = ctx.now()
  const today = dayOf(now)
  const isAfterSeven = dayOf(nextTime(now, hour)) !== today
  const last = isAfterSeven ? today : addDays(today, -1)
  const monday = addDays(last, -((new Date(`${last}T00:00:00Z`).getUTCDay() + 6) % 7))
  await enqueue(tx, ctx, { kind: digestJob, key: `daily ${last}`, payload: { rate: 'daily' } })
  await enqueue(tx, ctx, { kind: digestJob, key: `weekly ${monday}`, payload: { rate: 'weekly' } })
}

/**
 * Writes one mail to everybody for whom something waits: how much, and one link. What was told and the mail that tells
 * it are changed in one transaction, so that nobody gets it twice, by however many processes and however it is broken off.
 */
export async function sendDigests(ctx: Context, rate: Digest) {
  for (let after: string | null = ''; after !== null;) {
    after = await sendSome(ctx, rate, after)
    await pause()
  }
}

const sendSome = (ctx: Context, rate: Digest, after: string) =>
  ctx.store.transact(async (tx) => {
    const waiting = and(eq(notices.digest, rate), gt(notices.accountId, after))
    const next = await tx
      .selectDistinct({ id: notices.accountId })
      .from(notices)
      .where(waiting)
      .orderBy(asc(notices.accountId))
      .limit(membersAtOnce)
    if (next.length === 0) return null
    const ids = next.map(({ id }) => id)
    const theirs = and(eq(notices.digest, rate), inArray(notices.accountId, ids))
    const unread = await tx
      .select({ accountId: notices.accountId, kind: notices.kind })
      .from(notices)
      .where(and(theirs, isNull(notices.readAt)))
    await tx.update(notices).set({ digest: null }).where(theirs)
    const byReader = Map.groupBy(unread, ({ accountId }) => accountId)
    const mails = (await readersOf(tx, [...byReader.keys()]))
      .filter(({ settings }) => !settings.bouncedAt)
      .map((reader) => mailFor(ctx, reader, rate, byReader.get(reader.id)!))
    await queueMails(tx, ctx, mails)
    return ids.at(-1)!
  }, 'notice digests')

function mailFor(ctx: Context, reader: Reader, rate: Digest, unread: { kind: string }[]): QueuedMail {
  const t = messages.in(reader.locale)
  const counts = new Map<string, number>()
  for (const { kind } of unread) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const rows = noticeKinds
    .filter((kind) => counts.has(kind))
    .map((kind) => t.digest.row(t.kinds[kind], counts.get(kind)!))
  return {
    recipient: reader.email,
    // How much somebody is told of own posts is for nobody else.
    confidential: true,
    subject: `[${t.site}] ${t.digest.subject[rate](unread.length)}`,
    body: `${t.digest.line(unread.length)}\n\n${rows.join('\n')}\n\n${ctx.process.publicUrl}/me/notifications\n\n--\n${t.site}\n${t.footers.case}\n`,
    unsubscribe: stopLink(ctx, reader.settings, 'digest'),
    notBefore: afterQuiet(ctx.now(), reader.settings),
  }
}
