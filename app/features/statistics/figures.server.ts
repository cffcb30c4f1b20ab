import type { OwnFigures, ResponseRow, Share } from '#db/schema/releases.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { freshSources } from '#app/features/directory/index.server.ts'
import { progressOfStatements, responseTimes } from '#app/features/gaps/index.server.ts'
import { type DisclosureRules, rounded } from './rules.ts'

/** The portal's own figures of twelve months; too few are hidden, the rest is rounded. */
export async function figuresOf(
  read: Queries,
  from: Date,
  before: Date,
  rules: DisclosureRules,
): Promise<OwnFigures> {
  const { answeredIn30, answeredIn90, solved } = await progressOfStatements(read, from, before)
  const sources = await freshSources(read, dayOf(from))
  const shareOf = ({ of, are }: { of: number; are: number }): Share =>
    of < rules.reports ? null : { of: rounded(of), are: Math.min(rounded(of), rounded(are)) }
  return {
    answeredIn30: shareOf(answeredIn30),
    answeredIn90: shareOf(answeredIn90),
    solved: shareOf(solved),
    confirmedSources: shareOf(sources),
  }
}

/**
 * What came to bodies of each level, and to those bodies to which enough came, as long as enough came to all others of the
 * level together: else the total of the level would tell of those.
 */
export async function responsesOf(read: Queries, from: Date, before: Date, rules: DisclosureRules) {
  const rows = await responseTimes(read, from, before)
  const named = namedBodies(rows, rules.reports)
  return rows
    .filter(({ body }) => body === null || named.has(body))
    .flatMap(({ level, body, statements, within30, within90 }): ResponseRow[] => {
      const name = { level, ...(body && { body }) }
      if (statements >= rules.reports) {
        const [all, soon, later] = [statements, within30, within90].map(rounded) as [number, number, number]
        return [{ ...name, statements: all, within30: Math.min(all, soon), within90: Math.min(all, later) }]
      }
      return body ? [] : [{ ...name, statements: null, within30: null, within90: null }]
    })
}

type Came = { level: string; body: string | null; statements: number }

/** The bodies of each level with enough, the largest first, until too few would be left for the others. */
function namedBodies(rows: readonly Came[], enough: number): Set<string> {
  const named = new Set<string>()
  for (const { level, body: ofLevel, statements: total } of rows) {
    if (ofLevel !== null) continue
    let left = total
    const bodies = rows.filter((row) => row.level === level && row.body !== null && row.statements >= enough)
    for (const { body, statements } of bodies.toSorted((a, b) => b.statements - a.statements)) {
      if (left - statements < enough) continue
      left -= statements
      named.add(body!)
    }
  }
  return named
}
