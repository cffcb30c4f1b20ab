import { asc, eq } from 'drizzle-orm'
import { postDecisions, postReports } from '#db/schema/moderation.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { postShown } from '#app/features/cases/index.server.ts'
import { choicesFor } from './matter.ts'
import { impartialMatter } from './matters.server.ts'

const shownReports = 50

/** A matter for the moderator who decides: the post and what was told about it, without any name. */
export async function matterToDecide(ctx: Context, id: string) {
  const { read } = ctx.store
  const matter = await impartialMatter(read, ctx, id)
  const reports = await reportsOf(read, id)
  const post = await postShown(ctx, matter, [matter.openedAt, ...reports.map(({ at }) => at)])
  const { state, version, outcome, dueOn, appeal } = matter
  return {
    ...{ id, post, state, version, outcome, appeal },
    dueOn: state === 'reported' || state === 'appealed' ? dueOn : null,
    late: dueOn < dayOf(ctx.now()),
    reports: reports.map(({ at, ...row }) => ({ ...row, on: dayOf(at) })),
    decisions: await decisionsOf(read, id),
    choices: choicesFor(matter, post),
  }
}

function reportsOf(read: Queries, matterId: string) {
  return read
    .select({ reason: postReports.reason, note: postReports.note, at: postReports.at })
    .from(postReports)
    .where(eq(postReports.matterId, matterId))
    .orderBy(asc(postReports.at), asc(postReports.reason))
    .limit(shownReports)
    .then()
}

/** What was decided so far, in order, without who decided. */
export async function decisionsOf(read: Queries, matterId: string) {
  const rows = await read
    .select({ outcome: postDecisions.outcome, reason: postDecisions.reason, at: postDecisions.at })
    .from(postDecisions)
    .where(eq(postDecisions.matterId, matterId))
    .orderBy(asc(postDecisions.at), asc(postDecisions.id))
  return rows.map(({ at, ...row }) => ({ ...row, on: dayOf(at) }))
}
