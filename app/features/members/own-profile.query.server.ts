import { eq } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { members, plannedMoves } from '#db/schema/members.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { isListed, openedOf } from './member.ts'
import { mayKeepProfile } from './policy.ts'

/** One's own profile with everything in it, what others see of it, and a move to come; `facts` is null before the first workplace. */
export async function ownProfile(ctx: Context) {
  const { actor } = ctx
  if (!mayKeepProfile(actor)) throw new AppError('forbidden')
  const [row] = await ctx.store.read
    .select({ name: accounts.name, email: accounts.email, member: members, planned: plannedMoves })
    .from(accounts)
    .leftJoin(members, eq(members.accountId, accounts.id))
    .leftJoin(plannedMoves, eq(plannedMoves.accountId, accounts.id))
    .where(eq(accounts.id, actor.id))
  if (!row) throw new AppError('not-found')
  const { name, email, member, planned } = row
  const plan = planned && {
    movesOn: planned.movesOn,
    organisation: planned.organisation,
    prefecture: planned.prefecture,
  }
  if (!member) return { name, facts: null, planned: plan, opened: null, isListed: false }
  const { organisation, prefecture, languages, specialties, offer, open, since, version } = member
  const facts = { organisation, prefecture, languages, specialties, offer, email }
  const opened = openedOf(facts, open)
  return {
    ...{ id: actor.id, name, facts: { ...facts, open, since, version }, planned: plan },
    ...{ opened, isListed: isListed(opened) },
  }
}
