import { gapMeToos } from '#db/schema/gaps.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { profileOf } from '#app/features/members/index.server.ts'
import { areaOf } from './area.ts'
import type { MeTooInput } from './input.ts'
import { refuse } from './messages.ts'
import { mayReadStatements, mayReport } from './policy.ts'
import { lockOf, settle, statementById, whereNow } from './statement-state.server.ts'
import { takeVoice } from './voices.server.ts'

/** "The same here", with the own area: counted once a person, statement and month. */
export async function sayMeToo(ctx: Context, asked: string, { prefecture, municipality }: MeTooInput) {
  if (!mayReport(ctx.actor) || !mayReadStatements(ctx.actor)) throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  const area = areaOf(prefecture, municipality)
  if (!area) throw refuse('invalid', (t) => t.errors.municipalityUnknown)
  const statementId = await whereNow(ctx.store.read, asked)
  const profile = await profileOf(ctx.store.read, accountId)
  await ctx.store.transact(async (tx) => {
    const statement = await statementById(tx, statementId)
    if (!statement.shownAt) throw new AppError('not-found')
    const voiceId = await takeVoice(tx, ctx, accountId)
    const at = ctx.now()
    const month = dayOf(at).slice(0, 7)
    const added = await tx
      .insert(gapMeToos)
      .values({ statementId, voiceId, month, area, maskedFor: profile?.prefecture ?? null, at })
      .onConflictDoNothing()
      .returning({ month: gapMeToos.month })
    if (added.length === 0) return
    await settle(tx, ctx, statementId)
    await record(tx, ctx, { event: 'gap.joined', subjectId: statementId, anonymously: true })
  }, lockOf(statementId))
}
