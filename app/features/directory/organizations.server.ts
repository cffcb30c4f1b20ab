import { eq } from 'drizzle-orm'
import { organizations } from '#db/schema/directory.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'

/** The name without differences of width, case and blanks. */
export const nameKeyOf = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** The id of the organisation with this name, which is written down when it is new. */
export async function organizationNamed(
  tx: Queries,
  ctx: Context,
  name: string,
  /** The id of a new one, when nobody has it yet. */
  wished?: string,
): Promise<string> {
  const nameKey = nameKeyOf(name)
  const taken = wished ? await tx.select().from(organizations).where(eq(organizations.id, wished)) : []
  const id = wished && taken.length === 0 ? wished : ctx.newId()
  await tx.insert(organizations).values({ id, name, nameKey }).onConflictDoNothing()
  const [found] = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.nameKey, nameKey))
  return found!.id
}
