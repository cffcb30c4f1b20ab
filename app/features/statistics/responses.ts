import type { ResponseRow } from '#db/schema/releases.ts'
import { addMonths, type Period, period } from './periods.ts'
import { type DisclosureRules, mostOfOneOrganisation, rounded } from './rules.ts'

/** What came to all bodies of a level, or to one of them, and was answered there in time. */
export type Came = {
  level: string
  body: string | null
  statements: number
  within30: number
  within90: number
}

/**
 * The half of a fiscal year of which a release tells how bodies answered: the last one that was over three months
 * before, so that nothing of it can still be answered within 90 days. Halves never overlap, and later releases repeat
 * what was said of one: no two releases can be subtracted from each other to learn what came or was answered in between.
 */
export function responsesIn(until: string): Period {
  let last = addMonths(until, -3)
  while (!/-(03|09)$/.test(last)) last = addMonths(last, -1)
  return period(addMonths(last, -5), 6)
}

/** The rows as they are published: rounded, few hidden, and no body named by which another could be worked out. */
export function responseRows(rows: readonly Came[], rules: DisclosureRules): ResponseRow[] {
  const named = new Set(
    rows.filter(({ body }) => body === null).flatMap(({ level }) => namedBodies(level, rows, rules)),
  )
  return rows
    .filter(({ body }) => body === null || named.has(body))
    .map(({ level, body, statements, within30, within90 }) => {
      const name = { level, ...(body && { body }) }
      if (statements < rules.reports) return { ...name, statements: null, within30: null, within90: null }
      const [all, soon, later] = [statements, within30, within90].map(rounded) as [number, number, number]
      return { ...name, statements: all, within30: Math.min(all, soon), within90: Math.min(all, later) }
    })
}

/**
 * The bodies of a level to which enough came, without the smallest of them where the others, which are what is left of
 * the level's total, would be too few, of one body, or mostly of one.
 */
function namedBodies(level: string, rows: readonly Came[], rules: DisclosureRules): string[] {
  const bodies = rows
    .filter((row) => row.level === level && row.body !== null)
    .toSorted((a, b) => b.statements - a.statements)
  for (
    let count = bodies.filter(({ statements }) => statements >= rules.reports).length;
    count > 0;
    count--
  ) {
    const others = bodies.slice(count).map(({ statements }) => statements)
    if (isSafeTogether(others, rules)) return bodies.slice(0, count).map(({ body }) => body!)
  }
  return []
}

function isSafeTogether(others: number[], rules: DisclosureRules) {
  if (others.length === 0) return true
  const sum = others.reduce((total, statements) => total + statements, 0)
  return (
    sum >= rules.reports && others.length >= rules.organisations && others[0]! <= sum * mostOfOneOrganisation
  )
}
