/** How long one has to be an admin before one asks for, or decides, what two admins do together. */
export const settledDays = 7

export type AdminGrant = { id: string; since: Date; by: string | null }
export type WhyNot = 'askerNew' | 'deciderNew' | 'madeByOther'
/** What an admin reads beside a request that waits; whoever asked, that nobody may decide it. */
export type Hindrance = WhyNot | 'nobody'

const settledMs = settledDays * 24 * 60 * 60_000

export const isSettled = ({ since }: AdminGrant, askedAt: Date) =>
  since.getTime() + settledMs <= askedAt.getTime()

/**
 * Whether two admins may do together what nobody may do alone; null when they may. An admin can make another one, so
 * neither may be new when it is asked, nor have the role from the other, nor both from the same third admin.
 */
export function whyNotTogether(asker: AdminGrant, decider: AdminGrant, askedAt: Date): WhyNot | null {
  if (!isSettled(asker, askedAt)) return 'askerNew'
  if (!isSettled(decider, askedAt)) return 'deciderNew'
  const isOfOneHand = asker.by !== null && asker.by === decider.by
  return isOfOneHand || asker.by === decider.id || decider.by === asker.id ? 'madeByOther' : null
}
