import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solve } from 'yalps'
import type { ResponseRow } from '#db/schema/releases.ts'
import { dice, rules } from '#tests/told-gaps.ts'
import { addMonths, monthsOf, type Period } from './periods.ts'
import { type Came, responseRows, responsesIn } from './responses.ts'
import { rounded } from './rules.ts'

/** What came to a body of prefectures in a month. */
type Arrival = { body: string; month: string; statements: number; within30: number; within90: number }
/** What a published file says on the bodies. */
type File = { responsesIn: string; responses: ResponseRow[] }

const measures = ['statements', 'within30', 'within90'] as const

function cameIn(within: string, arrivals: Arrival[]): Came[] {
  const months = new Set(monthsOf(within as Period))
  const found = arrivals.filter(({ month }) => months.has(month))
  const sum = (of: Arrival[]) => {
    const [statements, within30, within90] = measures.map((measure) =>
      of.reduce((all, one) => all + one[measure], 0),
    )
    return { statements: statements!, within30: within30!, within90: within90! }
  }
  const bodies = [...Map.groupBy(found, ({ body }) => body)]
  return [
    { level: 'prefecture', body: null, ...sum(found) },
    ...bodies.map(([body, own]) => ({ level: 'prefecture', body, ...sum(own) })),
  ]
}

const published = (untils: string[], arrivals: Arrival[]): File[] =>
  untils.map((until) => ({
    responsesIn: responsesIn(until),
    responses: responseRows(cameIn(responsesIn(until), arrivals), rules),
  }))

/** As it was before: twelve months that move with each release, and every body with ten statements. */
const unprotected = (untils: string[], arrivals: Arrival[]): File[] =>
  untils.map((until) => {
    const within = `${addMonths(until, -11)}+12`
    const rows = cameIn(within, arrivals).filter(
      ({ body, statements }) => body === null || statements >= rules.reports,
    )
    const shown = (row: Came) => ({
      ...{ level: row.level, ...(row.body && { body: row.body }) },
      ...{
        statements: rounded(row.statements),
        within30: rounded(row.within30),
        within90: rounded(row.within90),
      },
    })
    return { responsesIn: within, responses: rows.map(shown) }
  })

/**
 * Somebody with all files and another solver, who knows when the portal opened and which bodies there are: what came to
 * a body in a month, by how soon it was answered, is unknown.
 */
function rangeOf(
  files: File[],
  bodies: string[],
  opened: string,
  target: { bodies: string[]; months: string[] },
  measure: (typeof measures)[number],
) {
  const classes = { statements: ['30', '90', 'late'], within30: ['30'], within90: ['30', '90'] }
  const names = (of: string[], months: string[], by: (typeof measures)[number]) =>
    of.flatMap((body) =>
      months
        .filter((month) => month >= opened)
        .flatMap((month) => classes[by].map((one) => `${body} ${month} ${one}`)),
    )
  const constraints: Record<string, { min: number; max: number }> = {}
  const variables = new Map<string, Record<string, number>>()
  const add = (name: string, constraint: string) => {
    if (!variables.has(name)) variables.set(name, {})
    variables.get(name)![constraint] = 1
  }
  files.forEach(({ responsesIn: within, responses }, index) => {
    for (const row of responses)
      for (const by of measures) {
        const shown = row[by]
        if (shown === null) continue
        const key = `${index} ${row.body ?? 'all'} ${by}`
        constraints[key] = {
          min: Math.max(by === 'statements' ? rules.reports : 0, shown - 2),
          max: shown + 2,
        }
        for (const name of names(row.body ? [row.body] : bodies, monthsOf(within as Period), by))
          add(name, key)
      }
  })
  const goal = names(target.bodies, target.months, measure)
  if (goal.some((name) => !variables.has(name))) return null
  for (const name of goal) add(name, 'goal')
  const ask = (direction: 'minimize' | 'maximize') =>
    solve({ direction, objective: 'goal', constraints, variables })
  const [least, most] = [ask('minimize'), ask('maximize')]
  if (most.status === 'unbounded') return null
  expect([least.status, most.status]).toEqual(['optimal', 'optimal'])
  return { least: Math.ceil(least.result - 1e-6), most: Math.floor(most.result + 1e-6) }
}

const isNarrow = (range: ReturnType<typeof rangeOf>) =>
  range !== null && range.most - range.least < rules.reports

/** The months in which it comes out what came to a body, or how much of it was answered within 30 days. */
const monthsTold = (files: File[], bodies: string[], months: string[]) =>
  bodies.flatMap((body) =>
    months.flatMap((month) =>
      (['statements', 'within30'] as const).filter((measure) =>
        isNarrow(rangeOf(files, bodies, months[0]!, { bodies: [body], months: [month] }, measure)),
      ),
    ),
  )

const months = Array.from({ length: 18 }, (_, index) => addMonths('2025-04', index))
const untils = months.map((month) => addMonths(month, 3))
const steady: Arrival[] = months.map((month, n) => ({
  ...{ body: 'prefecture:13', month, statements: 4 + (n % 3), within30: 3, within90: 4 },
}))

test('releases of windows that move by a month give away what came and was answered in one of them', () => {
  expect(
    monthsTold(unprotected(untils.slice(0, 8), steady), ['prefecture:13'], months.slice(0, 8)).length,
  ).toBeGreaterThan(5)
})

test('releases of halves that never overlap, of the same answers, give no month away', () => {
  const files = published(untils, steady)
  expect(files.flatMap(({ responses }) => responses).some(({ statements }) => statements !== null)).toBe(true)
  expect(monthsTold(files, ['prefecture:13'], months)).toEqual([])
})

const half = '2025-04+6'
const inHalf = (body: string, statements: number): Arrival => ({
  ...{ body: `prefecture:${body}`, month: '2025-05', statements, within30: 0, within90: statements },
})

test('what came to one small body is not the difference between the level and the others', () => {
  const arrivals = [inHalf('13', 30), inHalf('23', 3)]
  const bodies = arrivals.map(({ body }) => body)
  const small = { bodies: ['prefecture:23'], months: monthsOf(half) }
  const seen = (files: File[]) => rangeOf(files, bodies, '2025-04', small, 'statements')
  expect(isNarrow(seen(unprotected(['2025-09'], arrivals)))).toBe(true)
  expect(isNarrow(seen(published(['2025-12'], arrivals)))).toBe(false)
})

test('whatever comes, no hidden body can be told', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 7 }), (seed, count) => {
      const next = dice(seed)
      const arrivals = Array.from({ length: count }, (_, n) =>
        inHalf(String(n + 10), Math.floor(45 * next() ** 3)),
      )
      const files = published(['2025-12'], arrivals)
      const named = new Set(files[0]!.responses.map(({ body }) => body))
      const bodies = arrivals.map(({ body }) => body)
      for (const { body } of arrivals.filter((one) => !named.has(one.body)))
        expect(
          isNarrow(
            rangeOf(files, bodies, '2025-04', { bodies: [body], months: monthsOf(half) }, 'statements'),
          ),
        ).toBe(false)
    }),
    { numRuns: 40, seed: 7 },
  )
})

test('all bodies are named where none has few', () => {
  const rows = responseRows(cameIn(half, [inHalf('13', 30), inHalf('23', 12)]), rules)
  expect(rows.map(({ body }) => body)).toEqual([undefined, 'prefecture:13', 'prefecture:23'])
})

test('a half is told once nothing of it can be answered in 90 days any more', () => {
  expect(['2025-11', '2025-12', '2026-05', '2026-06', '2026-09'].map(responsesIn)).toEqual([
    '2024-10+6',
    '2025-04+6',
    '2025-04+6',
    '2025-10+6',
    '2025-10+6',
  ])
})
