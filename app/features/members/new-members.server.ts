import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { accounts, invitations } from '#db/schema/accounts.ts'
import { members, roster } from '#db/schema/members.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { enqueue } from '#app/core/jobs/queue.server.ts'
import { pause } from '#app/core/pause.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { inviteMembers } from '#app/features/accounts/index.server.ts'

/** The job that invites whom the roster names. */
export const rosterInvitationsJob = 'roster.invitations'

const peopleAtOnce = 50

/** After a roster was applied its new people are invited; a new account gets the profile that the roster tells. */
export const followRoster: Subscriber = async (tx, ctx, { event, subjectId }) => {
  if (event === 'roster.applied') await enqueue(tx, ctx, { kind: rosterInvitationsJob, key: subjectId })
  if (event !== 'account.created') return
  const [told] = await tx.select().from(roster).where(eq(roster.accountId, subjectId))
  if (!told) return
  const { accountId, organisation, prefecture, languages } = told
  await tx.insert(members).values({ accountId, organisation, prefecture, languages }).onConflictDoNothing()
}

/** Invites everybody on the roster who may write and was never invited at this address; can be broken off and repeated. */
export async function inviteNewMembers(ctx: Context) {
  for (let after = ''; ;) {
    const people = await uninvited(ctx, after)
    if (people.length === 0) return
    await inviteMembers(ctx, people)
    await pause()
    after = people.at(-1)!.accountId
  }
}

const uninvited = ({ store, now }: Context, after: string) =>
  store.read
    .select({ accountId: roster.accountId, email: roster.email, name: roster.name })
    .from(roster)
    .leftJoin(accounts, eq(accounts.id, roster.accountId))
    .leftJoin(
      invitations,
      and(eq(invitations.accountId, roster.accountId), eq(invitations.emailKey, roster.emailKey)),
    )
    .where(
      and(
        gt(roster.accountId, after),
        gt(roster.readOnlyFrom, dayOf(now())),
        isNull(accounts.id),
        isNull(invitations.id),
      ),
    )
    .orderBy(asc(roster.accountId))
    .limit(peopleAtOnce)
