import type { Outcome } from '#db/schema/cases.ts'

/** Who wrote a post, as everybody sees it. */
export type Byline =
  { name: string } | { alias: 'asker' } | { alias: 'answerer'; letters: string } | { workshop: Outcome }
