import type { MemberField } from '#db/schema/members.ts'

export const memberFields = [
  'organisation',
  'prefecture',
  'languages',
  'specialties',
  'offer',
  'email',
] as const satisfies readonly MemberField[]

export type MemberFacts = {
  organisation: string
  prefecture: string
  languages: string[]
  specialties: string[]
  offer: string
  email: string
}

/** What other members see: a field that is closed or empty is null, whatever stands in it. */
export type OpenedFacts = { [Field in keyof MemberFacts]: MemberFacts[Field] | null }

export const isEmpty = (value: string | string[]) => value.length === 0

export function openedOf(facts: MemberFacts, open: readonly MemberField[]): OpenedFacts {
  const shown = <Value extends string | string[]>(field: MemberField, value: Value) =>
    open.includes(field) && !isEmpty(value) ? value : null
  return {
    organisation: shown('organisation', facts.organisation),
    prefecture: shown('prefecture', facts.prefecture),
    languages: shown('languages', facts.languages),
    specialties: shown('specialties', facts.specialties),
    offer: shown('offer', facts.offer),
    email: shown('email', facts.email),
  }
}

/** Whether there is anything to show; whoever opens nothing is not in the list. */
export const isListed = (opened: OpenedFacts) => Object.values(opened).some((value) => value !== null)
