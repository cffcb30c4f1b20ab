import type { Context } from '#app/core/context.ts'
import { appendAudit } from '#app/core/audit.server.ts'
import { sheetCsv } from '#app/core/csv.ts'
import { AppError } from '#app/core/errors.ts'
import { holderOfAccount, recentProof } from '#app/features/accounts/index.server.ts'
import { holdings } from './holdings.server.ts'
import { isKind, type Kind, kinds } from './kinds.ts'
import { messages } from './messages.ts'
import { maySeeOwnData } from './policy.ts'

export type OwnCopy = Record<Kind, readonly object[]>

/** Everything that the house holds on whoever asks, by what it is. Throws proof without a recent one. */
export async function ownCopy(ctx: Context): Promise<OwnCopy> {
  const { actor, store } = ctx
  if (!maySeeOwnData(actor)) throw new AppError('forbidden')
  recentProof(ctx)
  const holder = await holderOfAccount(store.read, actor.id)
  if (!holder) throw new AppError('sign-in')
  const copy = Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as OwnCopy
  for (const holding of holdings)
    for (const [kind, rows] of Object.entries(await holding.copy(store.read, holder))) {
      if (!isKind(kind)) throw new Error(`No page knows what ${kind} are.`)
      copy[kind] = rows
    }
  return copy
}

/** How many there are of each kind, in the order of the list. */
export const countsIn = (copy: OwnCopy) => kinds.map((kind) => ({ kind, count: copy[kind].length }))

export type CopyFormat = 'json' | 'csv'

/** The same as a file; the audit tells that it was taken. */
export async function takeCopy(ctx: Context, format: CopyFormat): Promise<string> {
  const copy = await ownCopy(ctx)
  await ctx.store.transact((tx) => appendAudit(tx, ctx, { event: 'own-data.taken', detail: { format } }))
  if (format === 'json') return `${JSON.stringify({ madeAt: ctx.now(), ...copy }, null, 1)}\n`
  const t = messages.in(ctx.locale)
  return sheetCsv([
    t.file.head,
    ...kinds.flatMap((kind) =>
      copy[kind].flatMap((row, index) =>
        Object.entries(row).map(([field, value]) => [
          t.kinds[kind],
          String(index + 1),
          field,
          written(value),
        ]),
      ),
    ),
  ])
}

const written = (value: unknown) => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
}
