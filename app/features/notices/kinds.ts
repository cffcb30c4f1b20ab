import { type Actor, hasRole } from '#app/core/actor.ts'
import type { NoticeRate } from '#db/schema/notices.ts'

/** What a notice is about, for the settings: the first eight in the order in which a member reads them. */
export const noticeKinds = [
  ...(['cases', 'answers', 'decisions', 'gaps', 'workshops', 'resources', 'follows'] as const),
  ...(['announcements', 'reviews', 'desk', 'account'] as const),
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const rates = ['now', 'daily', 'weekly', 'never'] as const

/** What waits for somebody comes at once, news once a week. */
const usualRates: Record<NoticeKind, NoticeRate> = {
  ...{ cases: 'now', answers: 'now', decisions: 'now', gaps: 'now', workshops: 'now', resources: 'now' },
  ...{ reviews: 'now', desk: 'now', account: 'now', follows: 'weekly', announcements: 'weekly' },
}

export const isNoticeKind = (name: string): name is NoticeKind => Object.hasOwn(usualRates, name)

/** Nobody turns off what tells of a stranger in the own account, or what everybody must read. */
export const alwaysAtOnce: readonly NoticeKind[] = ['account']

export const rateOf = (kind: NoticeKind, chosen: Record<string, NoticeRate>): NoticeRate =>
  alwaysAtOnce.includes(kind) ? 'now' : (chosen[kind] ?? usualRates[kind])

export const isTogether = (rate: NoticeRate): rate is 'daily' | 'weekly' =>
  rate === 'daily' || rate === 'weekly'

const ofMembers: NoticeKind[] = ['cases', 'answers', 'decisions', 'gaps', 'workshops', 'resources', 'follows']

/** The kinds of which this person may be told, and may choose how. */
export const kindsFor = (actor: Actor): NoticeKind[] => [
  ...(hasRole(actor, 'coordinator', 'organiser', 'moderator') ? ofMembers : []),
  ...(hasRole(actor, 'moderator') ? (['reviews'] as const) : []),
  ...(hasRole(actor, 'official') ? (['desk'] as const) : []),
  'announcements',
]

/** Mails of which the recipient would tell whose an anonymous post is, or who told a gap. */
const openKinds: NoticeKind[] = ['workshops', 'resources', 'account', 'announcements']
export const isConfidential = (kind: NoticeKind) => !openKinds.includes(kind)
