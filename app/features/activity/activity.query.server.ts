import type { Context } from '#app/core/context.ts'
import { sheetCsv } from '#app/core/csv.ts'
import { AppError } from '#app/core/errors.ts'
import { yearInWords } from './fiscal-year.ts'
import { activityKinds } from './kinds.ts'
import { messages } from './messages.ts'
import { mayShowActivity } from './policy.ts'
import { recordsOf, tellable, yearsOf } from './records.server.ts'

/** What one did in a fiscal year, with what of it is anonymous for the own eyes, and the records that one made. */
export async function activityPage(ctx: Context, asked: number | undefined) {
  if (!mayShowActivity(ctx.actor)) throw new AppError('forbidden')
  const { id: me } = ctx.actor
  const { read } = ctx.store
  const years = await yearsOf(read, me, ctx.now())
  const year = asked !== undefined && years.includes(asked) ? asked : years[0]!
  const { done, counts } = await tellable(read, me, year, ctx.now())
  return {
    ...{ years, year, records: await recordsOf(read, me) },
    rows: activityKinds.map((kind) => ({ kind, count: counts[kind], anonymous: done[kind].anonymous })),
  }
}

/**
 * The same of all years for a spreadsheet, which is handed on: of the anonymous work only what a record told before and will
 * tell again, since two files with other numbers would tell which post it was.
 */
export async function activityCsv(ctx: Context): Promise<string> {
  if (!mayShowActivity(ctx.actor)) throw new AppError('forbidden')
  const t = messages.in(ctx.locale)
  const { read } = ctx.store
  const rows = [[t.year, t.kind, t.count]]
  for (const year of await yearsOf(read, ctx.actor.id, ctx.now())) {
    const { done, counts, isFrozen } = await tellable(read, ctx.actor.id, year, ctx.now())
    for (const kind of activityKinds) {
      const count = isFrozen ? counts[kind] : done[kind].named
      rows.push([yearInWords(ctx.locale, year), t.kinds[kind], String(count)])
    }
  }
  return sheetCsv([...rows, [t.proves]])
}
