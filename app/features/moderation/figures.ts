import type { DecisionRound, Outcome, ReportReason } from '#db/schema/moderation.ts'
import { reasons } from './matter.ts'

/** Fewer are not told, none included: the population is small, and one decision could be recognised. */
export const shownFrom = 5

export type Counted = { reason: ReportReason; round: DecisionRound; outcome: Outcome; decisions: number }
/** Null stands for fewer than five. */
export type Figure = number | null

export const firstOutcomes = ['kept', 'hidden', 'locked'] as const satisfies readonly Outcome[]
export const laterOutcomes = ['upheld', 'restored', 'takenBack'] as const

const masked = (decisions: number): Figure => (decisions < shownFrom ? null : decisions)

/** The cells of both tables. There are no totals, so nothing can be subtracted from them. */
export function figuresOf(counted: readonly Counted[]) {
  const sum = (wanted: (row: Counted) => boolean) =>
    masked(counted.filter(wanted).reduce((all, { decisions }) => all + decisions, 0))
  return {
    first: reasons.map((reason) => ({
      reason,
      cells: firstOutcomes.map((outcome) =>
        sum((row) => row.round === 'report' && row.reason === reason && row.outcome === outcome),
      ),
    })),
    later: {
      upheld: sum(({ round, outcome }) => round === 'appeal' && outcome === 'upheld'),
      restored: sum(({ round, outcome }) => round === 'appeal' && outcome === 'restored'),
      takenBack: sum(({ round }) => round === 'review'),
    } satisfies Record<(typeof laterOutcomes)[number], Figure>,
  }
}
