import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import { roadmapIndicators } from '#db/reference/vocabularies.ts'
import { indicatorFigures, indicators } from '#db/schema/indicators.ts'
import { releases } from '#db/schema/releases.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { mayManageIndicators } from './policy.ts'

type Indicator = Omit<typeof indicators.$inferSelect, 'at'>
type Figure = typeof indicatorFigures.$inferSelect

/** Those of the Roadmap are there from the start, in the words of the Roadmap. */
const fromTheStart: Indicator[] = roadmapIndicators.map(({ id, ja, en }, position) => ({
  ...{ id, ja, en, position, version: 0, shown: true },
  ...(id === 'trainings' ? { unitJa: '回', unitEn: '' } : { unitJa: '人', unitEn: 'people' }),
}))

/** Every indicator as it is worded now, in order. */
async function indicatorsNow(read: Queries): Promise<Indicator[]> {
  const rows = await read.select().from(indicators).orderBy(asc(indicators.version))
  const byId = new Map(fromTheStart.map((one) => [one.id, one]))
  for (const { at: _at, ...row } of rows) byId.set(row.id, row)
  return Array.from(byId, ([, one]) => one).sort((a, b) => a.position - b.position)
}

/** Throws not-found when there is none of that name. */
export async function indicatorById(read: Queries, id: string): Promise<Indicator> {
  const found = (await indicatorsNow(read)).find((one) => one.id === id)
  if (!found) throw new AppError('not-found')
  return found
}

const shownReleases = 12

/** For everybody: the indicators of the Roadmap, and the portal's own figures as they were published. */
export async function indicatorsPage({ store: { read } }: Context) {
  const [all, figures, own] = await Promise.all([
    indicatorsNow(read),
    read
      .select()
      .from(indicatorFigures)
      .orderBy(asc(indicatorFigures.fiscalYear), asc(indicatorFigures.version)),
    read
      .select({ id: releases.id, until: releases.until, figures: releases.figures })
      .from(releases)
      .where(and(eq(releases.state, 'published'), isNotNull(releases.figures)))
      .orderBy(desc(releases.until), desc(releases.version))
      .limit(shownReleases),
  ])
  return {
    indicators: all
      .filter(({ shown }) => shown)
      .map((one) => ({ ...one, figures: current(figures.filter((row) => row.indicatorId === one.id)) })),
    // A re-issue repeats the figures of its month.
    own: own.filter(({ until }, index) => own.findIndex((other) => other.until === until) === index),
  }
}

/** The newest version of each year that was not taken back. */
function current(rows: Figure[]) {
  const byYear = new Map(rows.map((row) => [row.fiscalYear, row]))
  return Array.from(byYear).flatMap(([, { fiscalYear, value, source, note }]) =>
    value === null ? [] : [{ fiscalYear, value, source, note }],
  )
}

export async function manageIndicators({ store, actor }: Context) {
  if (!mayManageIndicators(actor)) throw new AppError('forbidden')
  return { indicators: await indicatorsNow(store.read) }
}

/** An indicator with all that was ever said of it, newest first. */
export async function indicatorPage({ store: { read }, actor }: Context, id: string) {
  if (!mayManageIndicators(actor)) throw new AppError('forbidden')
  const indicator = await indicatorById(read, id)
  const [worded, figures] = await Promise.all([
    read.select().from(indicators).where(eq(indicators.id, id)).orderBy(desc(indicators.version)),
    read
      .select()
      .from(indicatorFigures)
      .where(eq(indicatorFigures.indicatorId, id))
      .orderBy(desc(indicatorFigures.at), desc(indicatorFigures.version)),
  ])
  return {
    indicator,
    worded: worded.map(({ at, ...row }) => ({ ...row, on: dayOf(at) })),
    figures: figures.map(({ at, ...row }) => ({ ...row, on: dayOf(at) })),
  }
}
