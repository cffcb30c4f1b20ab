import type { ReportState, StatementState } from '#db/schema/gaps.ts'
import { StatusBadge, type StatusTone } from '#app/ui/status-badge.tsx'
import { useMessages } from './use-messages.ts'

const statementTones: Record<StatementState, StatusTone> = {
  open: 'waiting',
  answered: 'open',
  asking: 'open',
  closed: 'done',
}
const reportTones: Record<ReportState, StatusTone> = {
  draft: 'closed',
  waiting: 'waiting',
  sorted: 'done',
  'set-aside': 'refused',
}

export function StatementBadge({ state, dense }: { state: StatementState; dense?: boolean }) {
  return (
    <StatusBadge tone={statementTones[state]} dense={dense}>
      {useMessages().states[state]}
    </StatusBadge>
  )
}

export function ReportBadge({ state }: { state: ReportState }) {
  return (
    <StatusBadge tone={reportTones[state]} dense>
      {useMessages().reportStates[state]}
    </StatusBadge>
  )
}
