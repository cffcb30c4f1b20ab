import { type DisclosureRules, mostOfOneOrganisation } from './rules.ts'

/** What a cell rests on. */
export type Tally = { reports: number; reporters: Set<string>; byOrganisation: Map<string, number> }

export const emptyTally = (): Tally => ({ reports: 0, reporters: new Set(), byOrganisation: new Map() })

/** Those who left, and those without a profile, count as one organisation: no cell gets safer by not knowing. */
const unknown = ''

export function addTo(tally: Tally, reporter: string, organisation: string | undefined, enough: number) {
  tally.reports += 1
  if (tally.reporters.size < enough) tally.reporters.add(reporter)
  const name = organisation ?? unknown
  tally.byOrganisation.set(name, (tally.byOrganisation.get(name) ?? 0) + 1)
}

/** The primary rule: enough reports of enough people and organisations, and none of these holds more than half. */
export function isSafe({ reports, reporters, byOrganisation }: Tally, rules: DisclosureRules) {
  return (
    reports >= rules.reports &&
    reporters.size >= rules.reporters &&
    byOrganisation.size >= rules.organisations &&
    Math.max(...Array.from(byOrganisation, ([, held]) => held)) <= reports * mostOfOneOrganisation
  )
}

/** What several cells rest on together. */
export function addedUp(tallies: Tally[]): Tally {
  const all = emptyTally()
  for (const { reports, reporters, byOrganisation } of tallies) {
    all.reports += reports
    for (const reporter of reporters) all.reporters.add(reporter)
    for (const [name, more] of byOrganisation)
      all.byOrganisation.set(name, (all.byOrganisation.get(name) ?? 0) + more)
  }
  return all
}
