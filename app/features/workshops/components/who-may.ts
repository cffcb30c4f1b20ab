import type { ShownWorkshop } from './workshop-page.tsx'
import type { useMessages } from './use-messages.ts'

type Texts = ReturnType<typeof useMessages>

/** Who may register, in words: each condition that the workshop has, or everybody. */
export function whoMay(
  t: Texts,
  { prefecture, forRole, invitedOnly }: Pick<ShownWorkshop, 'prefecture' | 'forRole' | 'invitedOnly'>,
): string {
  const conditions = [
    ...(prefecture ? [t.onlyIn(prefecture)] : []),
    ...(forRole ? [t.roles[forRole]] : []),
    ...(invitedOnly ? [t.onlyInvited] : []),
  ]
  return conditions.length > 0 ? conditions.join(t.and) : t.everybody
}
