import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { accounts, grants } from '#db/schema/accounts.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf, formatClock, formatDay } from '#app/core/i18n/format.ts'
import { mayOpenRoles } from './policy.ts'
import { invitedRoleOf, roleInWords } from './role-words.ts'

type Held = typeof grants.$inferSelect
/** `by` is null for the command line and the roster. */
type Change = { at: Date; given: boolean; grant: Held; by: string | null }

/** One person: the roles now, and who gave or took which when, newest first. */
export async function personWithRoles(ctx: Context, id: string) {
  if (!mayOpenRoles(ctx.actor)) throw new AppError('forbidden')
  const [person] = await ctx.store.read
    .select({ id: accounts.id, name: accounts.name, email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.id, id), isNull(accounts.closedAt)))
  if (!person) throw new AppError('not-found')
  const all = await ctx.store.read
    .select()
    .from(grants)
    .where(eq(grants.accountId, id))
    .orderBy(desc(grants.grantedAt), desc(grants.id))
  const changes = all.flatMap(changesOf).sort((a, b) => b.at.getTime() - a.at.getTime())
  const names = await namesOf(
    ctx.store.read,
    changes.flatMap(({ by }) => by ?? []),
  )
  const inWords = (grant: Held) => roleInWords(ctx.locale, invitedRoleOf(grant))
  return {
    person,
    held: all
      .filter(({ revokedAt }) => revokedAt === null)
      .map((grant) => ({ id: grant.id, role: grant.role, words: inWords(grant) })),
    history: changes.map(({ at, given, grant, by }) => ({
      key: `${grant.id} ${given}`,
      when: `${formatDay(ctx.locale, dayOf(at))} ${formatClock(ctx.locale, at)}`,
      given,
      words: inWords(grant),
      by: by && (names.get(by) ?? null),
    })),
  }
}

const changesOf = (grant: Held): Change[] => [
  ...(grant.revokedAt ? [{ at: grant.revokedAt, given: false, grant, by: grant.revokedBy }] : []),
  { at: grant.grantedAt, given: true, grant, by: grant.grantedBy },
]

async function namesOf(read: Queries, ids: string[]) {
  const rows = await read
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
