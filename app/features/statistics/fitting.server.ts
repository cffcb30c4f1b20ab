import type { Context } from '#app/core/context.ts'
import { sentMonths } from '#app/features/gaps/index.server.ts'
import { yearUntil } from './ladder.ts'
import { refuse } from './messages.ts'
import { monthsOf } from './periods.ts'
import { cellsIn } from './published.ts'
import { namingCells } from './refusal.ts'
import type { Release } from './releases.server.ts'

/**
 * What was published since a draft was built has to say the same about the same, and has to have counted the same: the
 * audit solves all releases as one puzzle. Throws conflict, with the cells that differ.
 */
export async function fitTogether(ctx: Context, draft: Release, published: Release[]) {
  const since = published.filter(({ id }) => !draft.basis.includes(id))
  if (since.length === 0) return
  const own = cellsIn(draft.tables)
  const otherwise = [...cellsIn(since.flatMap(({ tables }) => tables))].flatMap(([key, { shown }]) =>
    own.has(key) && own.get(key)!.shown !== shown ? [key] : [],
  )
  if (otherwise.length > 0) throw namingCells(otherwise, (t, cells) => t.saidOtherwise(cells))
  if (
    since.some((other) => isToldOtherwise(draft, other)) ||
    (await isCountedOtherwise(ctx, draft, published))
  )
    throw refuse('conflict', (t) => t.errors.notKnown)
}

const isToldOtherwise = (draft: Release, other: Release) =>
  other.responsesIn === draft.responsesIn &&
  JSON.stringify(other.responses) !== JSON.stringify(draft.responses)

/** Whether reports of a month that both tell of were set aside for one and counted for the other. */
async function isCountedOtherwise(ctx: Context, draft: Release, published: Release[]) {
  const monthsIn = ({ until }: Release) => monthsOf(yearUntil(until))
  const known = published.filter(({ id }) => draft.basis.includes(id))
  const since = published.filter((release) => !known.includes(release))
  const outOf = (some: Release[]) => new Set(some.flatMap(({ leftOut }) => leftOut))
  const [before, now] = [outOf([draft, ...known]), outOf(published)]
  const differing = [...before, ...now].filter((id) => before.has(id) !== now.has(id))
  const told = new Set(since.flatMap(monthsIn))
  const own = new Set(monthsIn(draft))
  const months = await sentMonths(ctx.store.read, differing)
  return months.some((month) => told.has(month) && own.has(month))
}
