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

/** What came to bodies of each level, and to those bodies to which enough came. */
export async function responsesOf(read: Queries, from: Date, before: Date, rules: DisclosureRules) {
  const rows = await responseTimes(read, from, before)
  return rows.flatMap(({ level, body, statements, within30, within90 }): ResponseRow[] => {
    const name = { level, ...(body && { body }) }
    if (statements >= rules.reports) {
      const [all, soon, later] = [statements, within30, within90].map(rounded) as [number, number, number]
      return [{ ...name, statements: all, within30: Math.min(all, soon), within90: Math.min(all, later) }]
    }
    return body ? [] : [{ ...name, statements: null, within30: null, within90: null }]
  })
}
