import { and, eq, isNull, sql } from 'drizzle-orm'
import { resources } from '#db/schema/library.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { refuse } from './messages.ts'
import { mayKeepResource, mayReadResource } from './policy.ts'

/** Counted by the database: not all changes of a resource hold the same lock. */
export const oneMore = sql<number>`${resources.revision} + 1`

/** Held while a file is taken, read or removed, also where no row of it could be locked. */
export const lockOfFile = (hash: string) => `file ${hash}`
/** Neither withdrawn nor held back. */
export const isOpen = and(isNull(resources.withdrawnAt), isNull(resources.heldAt))

export const lockOf = (id: string) => `resource ${id}`

/** A resource that this person may read. Throws not-found for any other. */
export async function readable(tx: Queries, ctx: Context, id: string) {
  const [found] = await tx.select().from(resources).where(eq(resources.id, id))
  if (!found || !mayReadResource(ctx.actor, found)) throw new AppError('not-found')
  return found
}

/** A resource that this person may change. Throws not-found, forbidden, or closed when it was withdrawn. */
export async function kept(tx: Queries, ctx: Context, id: string) {
  const found = await readable(tx, ctx, id)
  if (found.withdrawnAt) throw refuse('closed', (t) => t.errors.withdrawn)
  if (!mayKeepResource(ctx.actor, found)) throw new AppError('forbidden')
  return found
}
