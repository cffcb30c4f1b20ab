import type { OwnFigures, ResponseRow, Share } from '#db/schema/releases.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { freshSources } from '#app/features/directory/index.server.ts'
import { progressOfStatements, responseTimes } from '#app/features/gaps/index.server.ts'
import { yearUntil } from './ladder.ts'
import { addMonths, lastMonthOf, monthsOf, type Period, startOf } from './periods.ts'
import type { Release } from './releases.server.ts'
import { responseRows, responsesIn } from './responses.ts'
import { type DisclosureRules, rounded } from './rules.ts'

type Besides = { responses: ResponseRow[]; figures: OwnFigures; responsesIn: string }

/** What stands beside the counts. What was published of the same months is repeated, not counted anew. */
export async function figuresBeside(
  read: Queries,
  until: string,
  published: Release[],
  rules: DisclosureRules,
): Promise<Besides> {
  const within = responsesIn(until)
  const same = published.findLast((release) => release.responsesIn === within)
  const sources = published.findLast((release) => release.until === until)?.figures?.confirmedSources
  const counted = same?.figures
    ? { responses: same.responses, figures: same.figures }
    : await countedIn(read, within, until, published, rules)
  return {
    responses: counted.responses,
    figures: {
      ...counted.figures,
      confirmedSources:
        sources === undefined
          ? shareOf(await freshSources(read, dayOf(startOf(addMonths(until, -11)))), rules)
          : sources,
    },
    responsesIn: within,
  }
}

async function countedIn(
  read: Queries,
  within: Period,
  until: string,
  published: Release[],
  rules: DisclosureRules,
) {
  // Windows that moved by the month could be subtracted from this one.
  const moved = published.filter((release) => release.responsesIn === null)
  const told = new Set(moved.flatMap((release) => monthsOf(yearUntil(release.until))))
  const isTold = monthsOf(within).some((month) => told.has(month))
  const [from, end] = [startOf(monthsOf(within)[0]!), startOf(addMonths(lastMonthOf(within), 1))]
  const nothing = { answeredIn30: null, answeredIn90: null, solved: null }
  if (isTold) return { responses: [], figures: nothing }
  const { answeredIn30, answeredIn90, solved } = await progressOfStatements(
    read,
    from,
    end,
    startOf(addMonths(until, 1)),
  )
  return {
    responses: responseRows(await responseTimes(read, from, end), rules),
    figures: {
      answeredIn30: shareOf(answeredIn30, rules),
      answeredIn90: shareOf(answeredIn90, rules),
      solved: shareOf(solved, rules),
    },
  }
}

/** Too few are hidden, the rest is rounded. */
const shareOf = ({ of, are }: { of: number; are: number }, rules: DisclosureRules): Share =>
  of < rules.reports ? null : { of: rounded(of), are: Math.min(rounded(of), rounded(are)) }
