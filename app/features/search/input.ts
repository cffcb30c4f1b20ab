import { z } from 'zod'
import { isPrefecture } from '#db/reference/areas.ts'
import { categories, languages } from '#db/reference/vocabularies.ts'
import { chosenOf } from '#app/core/vocabulary/one-of.ts'

const ignored = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)

/** Words for one thing, one on each line; `revision` is that of the group as it was when the form was opened. */
export const groupInput = z.strictObject({
  words: z.string().trim().min(1).max(2000),
  revision: z.coerce.number().int().min(0).default(0),
})
export type GroupInput = z.output<typeof groupInput>

export const removalInput = z.strictObject({ revision: z.coerce.number().int().min(0) })

/** The search, from its address; what is not known is ignored. */
export const searchFilter = z.object({
  q: z.string().catch('').default(''),
  type: ignored(z.string().regex(/^[a-z]{1,20}$/)),
  area: ignored(z.string().refine(isPrefecture)),
  lang: chosenOf(languages),
  tag: chosenOf(categories),
  order: ignored(z.enum(['new'])),
  /** The hit behind which the page begins (`cursor.server.ts`). */
  before: ignored(z.string().max(150)),
})
export type SearchFilter = z.output<typeof searchFilter>
