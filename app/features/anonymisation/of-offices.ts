import type { FindingKind } from './findings.ts'

/** What offices and publishers are made of: in a pamphlet it tells where to ask, not who somebody is. */
export const ofOffices: ReadonlySet<FindingKind> = new Set([
  ...(['phone', 'email', 'url', 'sns', 'postal-code', 'address', 'long-number'] as const),
])
