import { eq } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { appKeys, printedCodes } from '#db/schema/factors.ts'
import { type Holder, needFactor } from '#app/core/actor.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { formatClock } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import type { Queries } from '#db/store.ts'
import { stepOf } from './app-codes.server.ts'
import { factorsIn } from './factors.query.server.ts'
import { refuse } from './messages.ts'
import { mayChangeFactors } from './policy.ts'
import { replacePrintedCodes } from './printed-codes.server.ts'
import { ownHolder, recentProof, throttled } from './proof.server.ts'
import { plainCode } from './verification.server.ts'

export type Factor = 'app' | 'printed' | 'passkey'
type NewApp = { secret: string; code: string; address: string }

/** Sets the app up, or another in its place, once a code shows that it works; answers the new token of the session. */
export async function setUpApp(ctx: Context, { secret, code, address }: NewApp): Promise<string> {
  const holder = ownHolder(ctx, mayChangeFactors)
  recentProof(ctx)
  const lastStep = await throttled(ctx, `code of ${holder.id}`, address, async () => {
    const step = stepOf(secret, plainCode(code), ctx.now())
    if (step === null) throw refuse('invalid', (t) => t.app.wrong(formatClock('ja', ctx.now())))
    return step
  })
  const { token } = await changeFactors(ctx, holder, 'account.factor-added', 'app', async (tx) => {
    const values = { secret: ctx.process.sealer.seal(secret, holder.id), lastStep, createdAt: ctx.now() }
    await tx
      .insert(appKeys)
      .values({ accountId: holder.id, ...values })
      .onConflictDoUpdate({ target: appKeys.accountId, set: values })
  })
  return token
}

/** Makes ten printed codes in the place of all earlier ones; they are answered this once. */
export async function printCodes(ctx: Context): Promise<{ token: string; codes: string[]; name: string }> {
  const holder = ownHolder(ctx, mayChangeFactors)
  recentProof(ctx)
  const { token, result } = await changeFactors(ctx, holder, 'account.factor-added', 'printed', (tx) =>
    replacePrintedCodes(tx, holder.id, ctx.now()),
  )
  return { token, codes: result, name: holder.name }
}

/** Takes a factor away. Throws conflict when it is the last one of somebody whose role needs one. */
export async function removeFactor(ctx: Context, factor: Exclude<Factor, 'passkey'>): Promise<string> {
  const holder = ownHolder(ctx, mayChangeFactors)
  recentProof(ctx)
  const table = factor === 'app' ? appKeys : printedCodes
  const { token } = await changeFactors(ctx, holder, 'account.factor-removed', factor, async (tx) => {
    const removed = await tx.delete(table).where(eq(table.accountId, holder.id)).returning()
    if (removed.length === 0) throw new AppError('not-found')
  })
  return token
}

type Event = 'account.factor-added' | 'account.factor-removed'

/** What every change of factors brings with it: all other sessions end, this one goes on under a new token. */
export async function changeFactors<Result>(
  ctx: Context,
  { id, sessionId }: Holder,
  event: Event,
  factor: Factor,
  change: (tx: Queries) => Promise<Result>,
) {
  return ctx.store.transact(async (tx) => {
    const [account] = await tx
      .select({ since: accounts.secondFactorSince })
      .from(accounts)
      .where(eq(accounts.id, id))
    const result = await change(tx)
    const left = await factorsIn(tx, id)
    const some = left.app || left.printed > 0 || left.passkeys.length > 0
    if (!some && mustKeepFactor(ctx)) throw refuse('conflict', (t) => t.security.lastFactor)
    const secondFactorSince = some ? (account?.since ?? ctx.now()) : null
    await tx.update(accounts).set({ secondFactorSince }).where(eq(accounts.id, id))
    await ctx.process.sessions.endOthers(id, sessionId)
    const token = await ctx.process.sessions.renew(sessionId, ctx.now(), { verified: some })
    await record(tx, ctx, { event, subjectId: id, detail: { factor } })
    return { token, result }
  }, `factors ${id}`)
}

const mustKeepFactor = ({ actor, process }: Context) =>
  process.secondFactorRequired && actor.kind === 'person' && needFactor(actor.grants)
