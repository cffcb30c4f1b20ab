import { and, eq } from 'drizzle-orm'
import { cases, replies } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { forgetMailsTo } from '#app/core/mail/mail.server.ts'
import { forgetNoticesAt } from '#app/core/notices.server.ts'
import { record } from '#app/core/outbox.server.ts'
import { type Place, postAt } from './moderated.query.server.ts'
import { stateWithoutHiding } from './consent.server.ts'
import { countHelped } from './marks.server.ts'
import { pathOfAnswer, relinkMentions } from './mentions.server.ts'
import { isAuthorOf, mayReviewCases } from './policy.ts'

/** Takes a post out of sight; it keeps its place, and its day for when it comes back. */
export async function hidePost(tx: Queries, ctx: Context, place: Place) {
  await moderated(tx, ctx, place)
  const { caseId, position } = place
  const fact = { event: 'case.hidden', subjectId: caseId, detail: { post: position } }
  if (position === 0) {
    await tx.update(cases).set({ state: 'hidden' }).where(eq(cases.id, caseId))
    await record(tx, ctx, fact)
  } else {
    const itemId = await setHidden(tx, ctx, place, ctx.now())
    await forgetMention(tx, place)
    await record(tx, ctx, { ...fact, itemId })
  }
}

/** Takes back that a post was hidden: it is in its old place again. */
export async function restorePost(tx: Queries, ctx: Context, place: Place) {
  await moderated(tx, ctx, place)
  const { caseId, position } = place
  const back = and(eq(cases.id, caseId), eq(cases.state, 'hidden'))
  if (position === 0)
    await tx
      .update(cases)
      .set({ state: await stateWithoutHiding(tx, ctx, caseId) })
      .where(back)
  else await setHidden(tx, ctx, place, null)
  await record(tx, ctx, { event: 'case.restored', subjectId: caseId, detail: { post: position } })
}

/** Ends a thread: it is read on, and takes no more answers. */
export async function lockThread(tx: Queries, ctx: Context, caseId: string) {
  await moderated(tx, ctx, { caseId, position: 0 })
  await tx.update(cases).set({ lockedAt: ctx.now() }).where(eq(cases.id, caseId))
  await record(tx, ctx, { event: 'case.locked', subjectId: caseId })
}

/** Takes that back. */
export async function unlockThread(tx: Queries, ctx: Context, caseId: string) {
  await moderated(tx, ctx, { caseId, position: 0 })
  await tx.update(cases).set({ lockedAt: null }).where(eq(cases.id, caseId))
  await record(tx, ctx, { event: 'case.unlocked', subjectId: caseId })
}

async function setHidden(tx: Queries, ctx: Context, { caseId, position }: Place, hiddenAt: Date | null) {
  const at = and(eq(replies.caseId, caseId), eq(replies.position, position))
  const [answer] = await tx.update(replies).set({ hiddenAt }).where(at).returning({ id: replies.id })
  await countHelped(tx, caseId)
  await relinkMentions(tx, ctx, caseId)
  return answer!.id
}

/** What told people that this answer calls them goes, and the mails too. */
export async function forgetMention(tx: Queries, place: Place) {
  await forgetNoticesAt(tx, place.caseId, pathOfAnswer(place))
  await forgetMailsTo(tx, place.caseId, pathOfAnswer(place))
}

async function moderated(tx: Queries, ctx: Context, place: Place) {
  if (!mayReviewCases(ctx.actor)) throw new AppError('forbidden')
  const post = await postAt(tx, place)
  if (!post || isAuthorOf(ctx.actor, post)) throw new AppError('not-found')
}
