import type { Context } from '#app/core/context.ts'
import { formatNumber } from '#app/core/i18n/format.ts'
import { recentProof } from '#app/features/accounts/index.server.ts'
import { planOf } from './imports.server.ts'

const shownRows = 200

/** The dry run of a kept package as its page shows it: all numbers, and the first of each kind. */
export async function importPage(ctx: Context, id: string) {
  recentProof(ctx)
  const { fileName, fileHash, plan } = await planOf(ctx, id)
  const { added, changed, held, faults, leftOut } = plan
  const number = (value: number) => formatNumber(ctx.locale, value)
  const first = <One>(all: readonly One[]) => all.slice(0, shownRows)
  return {
    ...{ id, fileName, fileHash, digest: plan.digest, unchanged: number(plan.unchanged), leftOut },
    ...{
      shown: number(shownRows),
      later: plan.later > 0 ? number(plan.later) : null,
      nothing: added.length + changed.length === 0,
    },
    faults: {
      all: number(faults.length),
      more: faults.length > shownRows,
      rows: first(faults).map(({ said, ...fault }) => ({ ...fault, said: said[ctx.locale] })),
    },
    added: {
      all: number(added.length),
      more: added.length > shownRows,
      rows: first(added).map(({ source: { id, name, organization } }) => ({ id, name, organization })),
    },
    changed: {
      all: number(changed.length),
      more: changed.length > shownRows,
      rows: first(changed).map(({ source: { id, name }, fields }) => ({ id, name, fields })),
    },
    held: { all: number(held.length), more: held.length > shownRows, rows: first(held) },
  }
}
