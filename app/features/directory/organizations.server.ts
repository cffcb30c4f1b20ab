import { eq } from 'drizzle-orm'
import { organizations } from '#db/schema/directory.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'

const nameKeyOf = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** The id of the organisation with this name, which is written down when it is new. */
export async function organizationNamed(tx: Queries, ctx: Context, name: string): Promise<string> {
  const nameKey = nameKeyOf(name)
  await tx.insert(organizations).values({ id: ctx.newId(), name, nameKey }).onConflictDoNothing()
  const [found] = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.nameKey, nameKey))
  return found!.id
}
