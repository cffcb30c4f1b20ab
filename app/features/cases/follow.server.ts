import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { FollowInput } from './input.ts'
import { caseLock } from './lock.ts'
import { mayReadCases } from './policy.ts'
import { keep } from './readers.server.ts'
import { caseThread } from './thread.query.server.ts'

/**
 * Says how this member is told of answers to a case. It is in the own row, which nobody else reads, and no record is
 * made of it.
 */
export async function followCase(ctx: Context, caseId: string, { follow }: FollowInput) {
  if (!mayReadCases(ctx.actor)) throw new AppError('forbidden')
  const { id: accountId } = ctx.actor
  const { isMine } = await caseThread(ctx, caseId)
  const usual = isMine ? 'usual' : 'none'
  await ctx.store.transact(
    (tx) => keep(tx, caseId, accountId, { follow: follow === usual || follow === 'usual' ? null : follow }),
    caseLock(caseId),
  )
}
