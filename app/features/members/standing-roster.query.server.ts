import { asc, desc, gt, isNotNull } from 'drizzle-orm'
import { roster, rosterImports } from '#db/schema/members.ts'
import type { Context } from '#app/core/context.ts'
import { pause } from '#app/core/pause.ts'

type Reader = Pick<Context, 'store'>

const rowsAtOnce = 1000

/** Everybody who is or was on the roster. */
export async function standingRoster({ store }: Reader) {
  const people: (typeof roster.$inferSelect)[] = []
  for (;;) {
    const after = people.at(-1)?.accountId ?? ''
    const some = await store.read
      .select()
      .from(roster)
      .where(gt(roster.accountId, after))
      .orderBy(asc(roster.accountId))
      .limit(rowsAtOnce)
    people.push(...some)
    if (some.length < rowsAtOnce) return people
    await pause()
  }
}

/** The import whose roster holds now. */
export async function appliedLast({ store }: Reader): Promise<string | null> {
  const [last] = await store.read
    .select({ id: rosterImports.id })
    .from(rosterImports)
    .where(isNotNull(rosterImports.appliedAt))
    .orderBy(desc(rosterImports.appliedAt), desc(rosterImports.id))
    .limit(1)
  return last?.id ?? null
}
