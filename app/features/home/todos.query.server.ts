import type { Context } from '#app/core/context.ts'
import { hasRole } from '#app/core/actor.ts'
import { announcementsOnHome } from '#app/features/announcements/index.server.ts'
import { deskCount, gapTodos, waitingReports } from '#app/features/gaps/index.server.ts'
import { caseTodos, listCases, mayReadCases, waitingReviews } from '#app/features/cases/index.server.ts'
import { waitingSources } from '#app/features/directory/index.server.ts'
import { waitingDoubts } from '#app/features/library/index.server.ts'
import { newDecisions, waitingMatters } from '#app/features/moderation/index.server.ts'
import { isBounced } from '#app/features/notices/index.server.ts'
import { nextWorkshop } from '#app/features/workshops/index.server.ts'

const newest = 5

/** What the home page of a member shows: what waits for them, then what is new. */
export async function homePage(ctx: Context) {
  const [
    todos,
    reviews,
    sources,
    list,
    gaps,
    reports,
    statements,
    workshop,
    doubts,
    matters,
    decisions,
    bounced,
    announced,
  ] = await Promise.all([
    caseTodos(ctx),
    waitingReviews(ctx),
    waitingSources(ctx),
    mayReadCases(ctx.actor) ? listCases(ctx, {}) : null,
    gapTodos(ctx),
    waitingReports(ctx),
    deskCount(ctx),
    nextWorkshop(ctx),
    waitingDoubts(ctx),
    waitingMatters(ctx),
    newDecisions(ctx),
    isBounced(ctx),
    announcementsOnHome(ctx),
  ])
  return {
    todos,
    reviews,
    gaps: { ...gaps, reports, statements },
    sources,
    doubts,
    matters,
    decisions,
    bounced,
    announced,
    newCases: list?.items.slice(0, newest) ?? [],
    workshop,
    isAdmin: hasRole(ctx.actor, 'admin'),
    isOfficial: hasRole(ctx.actor, 'official'),
  }
}
