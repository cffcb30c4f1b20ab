import { and, eq, isNotNull } from 'drizzle-orm'
import { mails } from '#db/schema/core.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { Holder, Posts } from '#app/core/holding.ts'
import type { Locale } from '#app/core/i18n/locale.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Queries } from '#db/store.ts'
import {
  emailKeyOf,
  holderOfAccount,
  mustNotBeLastAdmin,
  recentProof,
  rolesLock,
} from '#app/features/accounts/index.server.ts'
import { casesBeingRevised, wipeDeletedJob } from '#app/features/cases/index.server.ts'
import { workshopsToHandOver } from '#app/features/workshops/index.server.ts'
import { countsIn, ownCopy } from './copy.server.ts'
import { holdings } from './holdings.server.ts'
import type { ClosingInput } from './input.ts'
import { messages, refuse } from './messages.ts'
import { maySeeOwnData } from './policy.ts'

/** The job that forgets the last mail once it was sent. */
export const lastMailJob = 'own-data.last-mail'

const dayMs = 24 * 60 * 60 * 1000

/**
 * What there is to go or to stay, which workshops stand in the way, and which cases may not stay as they are. Throws
 * proof without a recent one.
 */
export async function closingPreview(ctx: Context) {
  const counts = countsIn(await ownCopy(ctx))
  const { actor } = ctx
  const isPerson = actor.kind === 'person'
  const workshops = isPerson ? await workshopsToHandOver(ctx, actor.id) : []
  const revised = isPerson ? await casesBeingRevised(ctx.store.read, actor.id) : []
  return { counts: counts.filter(({ count }) => count > 0), workshops, revised }
}

/**
 * Closes one's own account for good. What others can read stays without a name or goes first, one thing after the
 * other; then everything else goes in one transaction. Broken off in between, the account is open and it can be
 * repeated. Throws conflict for the last admin, for whoever has a workshop to come, and for posts that are to stay while
 * one of them is being changed.
 */
export async function closeAccount(ctx: Context, { posts, typed }: ClosingInput) {
  const { actor, store } = ctx
  if (!maySeeOwnData(actor)) throw new AppError('forbidden')
  recentProof(ctx)
  const holder = await holderOfAccount(store.read, actor.id)
  if (!holder) throw new AppError('sign-in')
  if (emailKeyOf(typed) !== holder.emailKey) throw refuse('invalid', (t) => t.closing.wrongTyped)
  await mayLeave(ctx, store.read, actor.id, posts)
  await ctx.process.sessions.endOthers(actor.id, actor.sessionId)
  for (const { clear } of holdings) await clear?.(ctx, holder, posts)
  await store.transact(async (tx) => {
    if (!(await holderOfAccount(tx, actor.id))) return
    await mayLeave(ctx, tx, actor.id, posts)
    for (const { leave } of holdings) await leave?.(tx, ctx, holder, posts)
    await confirm(tx, ctx, holder)
    await enqueue(tx, ctx, {
      kind: wipeDeletedJob,
      key: actor.id,
      runAt: new Date(ctx.now().getTime() + 60_000),
    })
    await record(tx, ctx, { event: 'account.closed', subjectId: actor.id, detail: { posts }, leaving: true })
  }, rolesLock)
}

async function mayLeave(ctx: Context, read: Queries, accountId: string, posts: Posts) {
  await mustNotBeLastAdmin(read, accountId)
  const ahead = await workshopsToHandOver({ ...ctx, store: { ...ctx.store, read } }, accountId)
  if (ahead.length > 0) throw refuse('conflict', (t) => t.closing.workshopsFirst)
  const revised = posts === 'stay' ? await casesBeingRevised(read, accountId) : []
  if (revised.length > 0) throw refuse('conflict', (t) => t.closing.revisedFirst)
}

/** The only row that still knows the address; it goes the day after it was sent, or after thirty days. */
async function confirm(tx: Queries, ctx: Context, { email, locale }: Holder & { locale: Locale }) {
  const { subject, letter } = messages.in(locale).lastMail
  const id = await queueMail(tx, ctx, {
    recipient: email,
    confidential: false,
    subject,
    body: letter(ctx.process.publicUrl),
  })
  const runAt = new Date(ctx.now().getTime() + dayMs)
  await enqueue(tx, ctx, { kind: lastMailJob, key: id, payload: { id }, runAt })
}

/** Forgets the last mail to somebody who left, if it is out. */
export async function forgetLastMail(ctx: Context, id: string) {
  await ctx.store.transact((tx) =>
    tx
      .delete(mails)
      .where(and(eq(mails.id, id), isNotNull(mails.sentAt)))
      .then(),
  )
}
