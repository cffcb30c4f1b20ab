import { gapAwareness } from '#db/schema/gaps.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import { sourcesById } from '#app/features/directory/index.server.ts'
import type { AwarenessInput } from './input.ts'
import { mayReport } from './policy.ts'
import { takeVoice } from './voices.server.ts'

/** "I did not know this one": the source was there all along. Counted once a person, source and month. */
export async function sayUnaware(ctx: Context, { source, category, area }: AwarenessInput) {
  if (!mayReport(ctx.actor)) throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  await knownSource(ctx, source)
  await ctx.store.transact(async (tx) => {
    const voiceId = await takeVoice(tx, ctx, accountId)
    const at = ctx.now()
    const added = await tx
      .insert(gapAwareness)
      .values({ sourceId: source, voiceId, month: dayOf(at).slice(0, 7), category, area, at })
      .onConflictDoNothing()
      .returning({ month: gapAwareness.month })
    if (added.length > 0)
      await appendAudit(tx, ctx, { event: 'gap.unaware', subjectId: source, anonymously: true })
  })
}

/** A published source by its id. Throws not-found for any other. */
export async function knownSource(ctx: Context, id: string) {
  const found = (await sourcesById(ctx, [id])).get(id)
  if (!found) throw new AppError('not-found')
  return { id, name: found.name }
}
