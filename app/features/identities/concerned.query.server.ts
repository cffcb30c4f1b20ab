import { eq } from 'drizzle-orm'
import { identityRequests } from '#db/schema/identities.ts'
import type { Queries } from '#db/store.ts'
import { anonymousAuthorOf } from '#app/features/cases/index.server.ts'

/** Who asked, and whose post it is; for deciding whom to write to, never for a page. */
export async function concernedByRequest(read: Queries, id: string) {
  const [request] = await read.select().from(identityRequests).where(eq(identityRequests.id, id))
  if (!request) return null
  return { askerId: request.requestedBy, authorId: await anonymousAuthorOf(read, request) }
}
