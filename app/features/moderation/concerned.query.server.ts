import type { Queries } from '#db/store.ts'
import { matterWithParties } from './matters.server.ts'
import { isImpartial } from './policy.ts'

/** Whose post a matter is about, and who may decide; for deciding whom to write to, never for a page. */
export async function concernedBy(read: Queries, matterId: string) {
  const matter = await matterWithParties(read, matterId)
  if (!matter) return null
  return { authorId: matter.authorId, mayDecide: (id: string) => isImpartial(id, matter) }
}
