import type { Holder } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import type { Queries } from '#db/store.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import { formatClock } from '#app/core/i18n/format.ts'
import { useAppCode } from './app-codes.server.ts'
import { refuse } from './messages.ts'
import { mayShowFactor } from './policy.ts'
import { usePrintedCode } from './printed-codes.server.ts'
import { ownHolder, throttled } from './proof.server.ts'

type Shown = { code: string; address: string }

/**
 * Shows a code of the app or a printed one; answers the new token of the session, which now opens what the person may
 * see. Throws invalid for a wrong or used code, too-many when codes are throttled.
 */
export async function verify(ctx: Context, { code, address }: Shown): Promise<string> {
  const holder = ownHolder(ctx, mayShowFactor)
  const typed = plainCode(code)
  const clock = formatClock('ja', ctx.now())
  return throttled(ctx, `code of ${holder.id}`, address, () =>
    ctx.store.transact(async (tx) => {
      const used = /^\d{6}$/.test(typed)
        ? await useAppCode(tx, ctx.process.sealer, holder.id, typed, ctx.now())
        : (await usePrintedCode(tx, holder.id, typed, ctx.now()))
          ? 'right'
          : 'wrong'
      if (used !== 'right')
        throw refuse('invalid', (t) => (used === 'used' ? t.verify.used : t.verify.wrong(clock)))
      return verified(tx, ctx, holder)
    }),
  )
}

/** The session of somebody who showed a factor goes on under a new token. */
export async function verified(tx: Queries, ctx: Context, { id, sessionId }: Holder) {
  const token = await ctx.process.sessions.renew(sessionId, ctx.now(), { verified: true })
  await appendAudit(tx, ctx, { event: 'session.verified', subjectId: id })
  return token
}

/** A code as it is kept: without spaces and hyphens, in capitals, from full-width signs too. */
export const plainCode = (code: string) =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}ー−]/gu, '')
