/** What is counted. Reports of gaps are not: who told one is nowhere. */
export const activityKinds = [
  ...(['attended', 'organised', 'cases', 'answers', 'helped', 'sources', 'resources'] as const),
] as const
export type ActivityKind = (typeof activityKinds)[number]

export const isActivityKind = (name: string): name is ActivityKind =>
  (activityKinds as readonly string[]).includes(name)

/** So much anonymous work, from so many people, may be counted: fewer posts or authors would tell whose they are. */
export const anonymousFloor = { posts: 3, authors: 5 } as const
