import { inArray } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { pause } from '#app/core/pause.ts'
import { casesWithoutConsent } from '#app/features/consents/index.server.ts'

/** The kind of the job that hides cases whose consent is over, once a day. */
export const consentEndsJob = 'cases.consent-ends'

const atOnce = 50

/** Hides every published case whose consent is over; its author is told by the event. */
export async function hideWithoutConsent(ctx: Context) {
  while (await hideSome(ctx)) await pause()
}

const hideSome = (ctx: Context) =>
  ctx.store.transact(async (tx) => {
    const over = await casesWithoutConsent(tx, dayOf(ctx.now()), atOnce)
    if (over.length > 0) await tx.update(cases).set({ state: 'expired' }).where(inArray(cases.id, over))
    for (const subjectId of over) await record(tx, ctx, { event: 'case.expired', subjectId })
    return over.length === atOnce
  }, 'consents that end')
