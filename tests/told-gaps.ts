import { prefectures } from '#db/reference/areas.ts'
import { categories } from '#db/reference/vocabularies.ts'
import type { CountedGap } from '#app/features/gaps/index.server.ts'
import { countIn, type Counts, emptyCounts } from '#app/features/statistics/counting.ts'
import { addMonths } from '#app/features/statistics/periods.ts'
import type { DisclosureRules } from '#app/features/statistics/rules.ts'

export const rules: DisclosureRules = { reports: 10, reporters: 3, organisations: 2 }

export type Told = CountedGap & { organisation: string }

/** A report for counting: by person `n`, of three organisations in turn. */
export const toldBy = (n: number, changes: Partial<Told> = {}): Told => ({
  ...{
    reportId: `r${n}`,
    isSetAside: false,
    voiceId: `v${n}`,
    accountId: `v${n}`,
    organisation: `o${n % 3}`,
  },
  ...{ month: '2026-03', need: 'housing', area: '13', outcome: 'unusable', kinds: [], languages: [] },
  ...{ statusGroup: null, severity: 's2', workaround: 'self' },
  ...changes,
})

/** So many reports of as many people. */
export const many = (count: number, changes: Partial<Told> = {}) =>
  Array.from({ length: count }, (_, n) => toldBy(n, changes))

export function counted(gaps: Told[], until: string): Counts {
  const counts = emptyCounts(until)
  for (const gap of gaps) countIn(counts, gap, gap.organisation, rules.reporters)
  return counts
}

/** Numbers between 0 and 1 that are the same for the same seed. */
export function dice(seed: number) {
  let state = seed + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Reports of two years as they might come in: few reporters, most of them in few places. */
export function skewed(seed: number, people: number, each: number): Told[] {
  const next = dice(seed)
  const pick = <One>(of: One[], skew: number) => of[Math.floor(of.length * next() ** skew)]!
  const months = [
    '2024-04',
    '2024-09',
    '2025-01',
    '2025-05',
    '2025-08',
    '2025-11',
    '2026-02',
    '2026-03',
    '2026-06',
  ]
  return Array.from({ length: people }, (_, n) => {
    const area = pick(prefectures, 3).code
    return Array.from({ length: each }, () =>
      toldBy(n, {
        ...{
          area,
          organisation: `o${area}${n % 2}`,
          month: pick(months, 1),
          need: pick(['housing', 'medical'], 2),
        },
        ...{ kinds: [pick(['cost', 'hours', 'absent'], 2)], severity: pick(['s1', 's2', 's3'], 2) },
      }),
    )
  }).flat()
}

/** Foreign residents of the 47 prefectures in thousands (Immigration Services Agency, June 2025). */
const residents = [
  70, 9, 12, 31, 6, 11, 21, 106, 60, 87, 277, 248, 775, 306, 25, 25, 22, 21, 24, 48, 77, 128, 346, 71, 44, 88,
  360, 149, 20, 11, 6, 12, 40, 70, 22, 9, 21, 19, 7, 119, 12, 16, 31, 22, 12, 20, 31,
]

/**
 * A year of so many coordinators: they work where foreign residents live, two in an organisation, and most who ask them
 * live there too; needs come as counters know them, a few often and many seldom.
 */
export function yearOf(people: number, each: number, seed = 7): Told[] {
  const next = dice(seed)
  const weighted = <One>(of: One[], weights: number[]) => {
    let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
    return of[weights.findIndex((weight) => (left -= weight) <= 0)]!
  }
  const codes = prefectures.map(({ code }) => code)
  const needs = categories.map(({ id }) => id)
  const often = needs.map((_, index) => 11 * 0.88 ** index + 2)
  const months = Array.from({ length: 12 }, (_, index) => addMonths('2025-04', index))
  const inPrefecture = new Map<string, number>()
  return Array.from({ length: people }, (_, n) => {
    const home = weighted(codes, residents)
    const colleagues = inPrefecture.get(home) ?? 0
    inPrefecture.set(home, colleagues + 1)
    return Array.from({ length: each }, () =>
      toldBy(n, {
        area: next() < 0.8 ? home : weighted(codes, residents),
        organisation: `${home}-${Math.floor(colleagues / 2)}`,
        month: months[Math.floor(next() * 12)]!,
        need: weighted(needs, often),
        kinds: ['cost'],
      }),
    )
  }).flat()
}
