import { and, asc, count, eq, isNotNull, isNull, lte, min, notExists } from 'drizzle-orm'
import { resourceDoubts, resources } from '#db/schema/library.ts'
import { brokenLinks } from './links.query.server.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { mayTendLibrary } from './policy.ts'

const shown = 50

/** What organisers and moderators look at: what is held back, what readers found out of date, links that lead nowhere, then what is past its day, oldest first. */
export async function workList(ctx: Context) {
  if (!mayTendLibrary(ctx.actor)) throw new AppError('forbidden')
  const { read } = ctx.store
  const [held, doubted, broken, stale] = await Promise.all([
    heldOnes(read),
    doubtedOnes(read),
    brokenLinks(read, shown),
    staleOnes(read, dayOf(ctx.now())),
  ])
  return {
    held: held.map(({ since, ...row }) => ({ ...row, since: dayOf(since!) })),
    doubted: doubted.map(({ since, ...row }) => ({ ...row, since: dayOf(since!) })),
    broken,
    stale,
  }
}

/** How many resources readers found out of date; zero for whoever does not look after them. */
export async function waitingDoubts(ctx: Context): Promise<number> {
  if (!mayTendLibrary(ctx.actor)) return 0
  const rows = await ctx.store.read
    .selectDistinct({ id: resourceDoubts.resourceId })
    .from(resourceDoubts)
    .limit(shown)
  return rows.length
}

/** Lessons of cases that were withdrawn. */
const heldOnes = (read: Queries) =>
  read
    .select({ id: resources.id, title: resources.title, since: resources.heldAt })
    .from(resources)
    .where(and(isNotNull(resources.heldAt), isNull(resources.withdrawnAt)))
    .orderBy(asc(resources.heldAt), asc(resources.id))
    .limit(shown)
    .then()

const doubtedOnes = (read: Queries) =>
  read
    .select({
      id: resources.id,
      title: resources.title,
      since: min(resourceDoubts.at),
      times: count(),
    })
    .from(resourceDoubts)
    .innerJoin(resources, eq(resources.id, resourceDoubts.resourceId))
    .groupBy(resources.id, resources.title)
    .orderBy(asc(min(resourceDoubts.at)), asc(resources.id))
    .limit(shown)
    .then()

function staleOnes(read: Queries, today: string) {
  const doubted = read
    .select({ id: resourceDoubts.resourceId })
    .from(resourceDoubts)
    .where(eq(resourceDoubts.resourceId, resources.id))
  return read
    .select({ id: resources.id, title: resources.title, reviewOn: resources.reviewOn })
    .from(resources)
    .where(
      and(
        lte(resources.reviewOn, today),
        isNull(resources.withdrawnAt),
        isNull(resources.heldAt),
        isNull(resources.successorId),
        notExists(doubted),
      ),
    )
    .orderBy(asc(resources.reviewOn), asc(resources.id))
    .limit(shown)
    .then()
}
