export type Phase = 'called-off' | 'past' | 'running' | 'closed' | 'open' | 'before'

type Times = { startsAt: Date; endsAt: Date; opensAt: Date; closesAt: Date; calledOffAt: Date | null }

/** Where a workshop stands at this moment. */
export function phaseOf({ startsAt, endsAt, opensAt, closesAt, calledOffAt }: Times, now: Date): Phase {
  if (calledOffAt) return 'called-off'
  if (now >= endsAt) return 'past'
  if (now >= startsAt) return 'running'
  if (now >= closesAt) return 'closed'
  return now >= opensAt ? 'open' : 'before'
}

/** Until it begins, seats change hands. */
export const isAhead = (phase: Phase) => phase === 'before' || phase === 'open' || phase === 'closed'
