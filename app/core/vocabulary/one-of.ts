import { z } from 'zod'
import type { Term } from '#db/reference/case-sheet.ts'
import { onTermsFollowed } from '#db/reference/vocabularies.ts'

/**
 * A term of a vocabulary, as it is when the form arrives: also one that ended, since the form may have been opened
 * before, or tell something that was chosen long ago.
 */
export function oneOf<Id extends string>(terms: readonly (Term & { id: Id })[]) {
  const schema = z.enum(terms.map(({ id }) => id))
  // The set that the schema looks into; a new schema for each change would have to be handed through all forms.
  const known = schema._zod.values as Set<string>
  onTermsFollowed(() => {
    known.clear()
    for (const { id } of terms) known.add(id)
  })
  return schema
}

/** More than a vocabulary may have. */
export const mostTerms = 200

export const someOf = <Id extends string>(terms: readonly (Term & { id: Id })[]) =>
  z.array(oneOf(terms)).max(mostTerms)

/** One of an address; what no vocabulary has is ignored. */
export const chosenOf = <Id extends string>(terms: readonly (Term & { id: Id })[]) =>
  oneOf(terms).optional().catch(undefined)
