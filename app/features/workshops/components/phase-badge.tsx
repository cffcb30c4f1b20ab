import { StatusBadge, type StatusTone } from '#app/ui/status-badge.tsx'
import type { Phase } from '../phase.ts'
import { useMessages } from './use-messages.ts'

const tones: Record<Phase, StatusTone> = {
  'called-off': 'refused',
  past: 'closed',
  running: 'done',
  closed: 'closed',
  open: 'open',
  before: 'closed',
}

type Props = { phase: Phase; pools: { left: number; waiting: number }[]; dense?: boolean }

/** Where a workshop stands; an open one without a free seat says so. */
export function PhaseBadge({ phase, pools, dense }: Props) {
  const t = useMessages()
  if (phase === 'open' && pools.every(({ left }) => left === 0)) {
    const waiting = pools.reduce((sum, pool) => sum + pool.waiting, 0)
    return (
      <StatusBadge tone="waiting" dense={dense}>
        {t.full(waiting)}
      </StatusBadge>
    )
  }
  return (
    <StatusBadge tone={tones[phase]} dense={dense}>
      {t.phases[phase]}
    </StatusBadge>
  )
}
