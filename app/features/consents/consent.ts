import type { ConsentBasis, ConsentScope } from '#db/schema/consents.ts'

export const bases: readonly ConsentBasis[] = ['written', 'oral', 'composite']

/** What an author may add to the portal, in which a case is always shown. */
export const moreScopes = ['workshop', 'training', 'public'] as const satisfies ConsentScope[]

/** As long as a certification, after which a case is old. */
export const longestYears = 3

/** The last day that a consent given today may name: `2026-11-24` → `2029-11-24`. */
export const latestEnd = (today: string) => {
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)]
  return `${year + longestYears}${rest === '-02-29' ? '-02-28' : rest}`
}

type Consent = { scopes: readonly ConsentScope[]; expiresOn: string }

/** A consent counts on its last day, and no longer. */
export const isInForce = (consent: Pick<Consent, 'expiresOn'> | null, today: string) =>
  consent !== null && today <= consent.expiresOn

/** Whether the consent reaches as far as this use. */
export const allows = (consent: Consent | null, scope: ConsentScope, today: string) =>
  isInForce(consent, today) && consent!.scopes.includes(scope)
