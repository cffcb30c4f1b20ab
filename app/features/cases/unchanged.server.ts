import { and, eq } from 'drizzle-orm'
import { cases } from '#db/schema/cases.ts'

/** The case as it was read: a change with this condition touches no row when somebody else was first. */
export const unchanged = ({
  id,
  version,
  state,
}: Pick<typeof cases.$inferSelect, 'id' | 'version' | 'state'>) =>
  and(eq(cases.id, id), eq(cases.version, version), eq(cases.state, state))
