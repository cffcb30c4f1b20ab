import { and, eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { pause } from '#app/core/pause.ts'
import { casesWithoutConsent } from '#app/features/consents/index.server.ts'
import { stateWithoutHiding } from './consent.server.ts'
import { caseLock } from './lock.ts'

/** The kind of the job that hides cases whose consent is over, once a day. */
export const consentEndsJob = 'cases.consent-ends'

const atOnce = 50

/** Hides every published case whose consent is over; its author is told by the event. */
export async function hideWithoutConsent(ctx: Context) {
  for (;;) {
    const over = await casesWithoutConsent(ctx.store.read, dayOf(ctx.now()), atOnce)
    for (const id of over) await hideOne(ctx, id)
    if (over.length < atOnce) return
    await pause()
  }
}

// Under the lock of the case, and asked again there: a moderator, or a new consent, may have been first.
const hideOne = (ctx: Context, id: string) =>
  ctx.store.transact(async (tx) => {
    if ((await stateWithoutHiding(tx, ctx, id)) !== 'expired') return
    const stillPublished = and(eq(cases.id, id), eq(cases.state, 'published'))
    const hidden = await tx
      .update(cases)
      .set({ state: 'expired' })
      .where(stillPublished)
      .returning({ id: cases.id })
    if (hidden.length > 0) await record(tx, ctx, { event: 'case.expired', subjectId: id })
  }, caseLock(id))
