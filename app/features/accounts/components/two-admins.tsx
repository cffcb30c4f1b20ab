import { type Hindrance, settledDays } from '../second-admin.ts'
import { useMessages } from './use-messages.ts'

/** Which two admins may do together what nobody may do alone. */
export function TwoAdminsRule() {
  return <p className="mt-3">{useMessages().together.rule(settledDays)}</p>
}

/** Why whoever reads it cannot decide, or nobody can. */
export function MayNotDecide({ hindrance }: { hindrance: Hindrance }) {
  return <p className="mt-6">{useMessages().together[hindrance](settledDays)}</p>
}
