import { isDeepStrictEqual } from 'node:util'
import type { ChangedFields } from '#db/schema/directory.ts'
import type { SourceFacts } from './source.ts'

const names = [
  ...(['status', 'name', 'alternateName', 'description', 'sourceType', 'categories', 'areas'] as const),
  ...(['languages', 'interpretation', 'statuses', 'eligibility', 'hours', 'hoursNote', 'cost'] as const),
  ...(['fees', 'documents', 'application', 'department', 'phones', 'email', 'url', 'location'] as const),
] satisfies (keyof SourceFacts)[]

/** The facts that differ, with what stood there and what stands there now. */
export const changesBetween = (before: SourceFacts, after: SourceFacts): ChangedFields =>
  Object.fromEntries(
    names
      .filter((name) => !isDeepStrictEqual(before[name], after[name]))
      .map((name) => [name, { before: before[name], after: after[name] }]),
  )
