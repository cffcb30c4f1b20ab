import type { DecisionRound, MatterState, Outcome, ReportReason } from '#db/schema/moderation.ts'

export const reasons: readonly ReportReason[] = ['person', 'hurtful', 'advice', 'advertising', 'other']
export const outcomes: readonly Outcome[] = ['kept', 'hidden', 'locked', 'restored', 'upheld']

type Matter = { state: MatterState; outcome: Outcome | null; position: number }

/** Whether a decision still takes something from the author. */
const stands = ({ outcome }: Pick<Matter, 'outcome'>) => outcome === 'hidden' || outcome === 'locked'

export const roundOf = ({ state }: Pick<Matter, 'state'>): DecisionRound =>
  state === 'reported' ? 'report' : state === 'appealed' ? 'appeal' : 'review'

/** What a moderator may decide now; nothing once an appeal was decided. */
export function choicesFor(matter: Matter, post: { hidden: boolean; locked: boolean }): Outcome[] {
  const { state, position } = matter
  if (state === 'appealed') return ['upheld', 'restored']
  if (state === 'decided' && stands(matter)) return ['restored']
  if (state !== 'reported') return []
  const lock: Outcome[] = position === 0 && !post.locked ? ['locked'] : []
  return post.hidden ? ['kept'] : ['kept', 'hidden', ...lock]
}

/** Once, and only against what still stands. */
export const mayStillAppeal = (matter: Pick<Matter, 'state' | 'outcome'>) =>
  matter.state === 'decided' && stands(matter)
