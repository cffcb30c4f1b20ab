import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { accounts } from '#db/schema/accounts.ts'
import { cases, caseTopics } from '#db/schema/cases.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { ListFilter } from './input.ts'
import { mayReadCases } from './policy.ts'

export const pageSize = 20

const columns = {
  id: cases.id,
  title: cases.title,
  summary: cases.summary,
  categories: cases.categories,
  block: cases.block,
  replyCount: cases.replyCount,
  publishedAt: cases.publishedAt,
  anonymous: cases.anonymous,
  authorName: accounts.name,
}

/**
 * Published cases, newest first, a page at a time; `before` and `after` are ids of cases. An anonymous author is
 * nowhere in it, and the instant of publication is cut to the day.
 */
export async function listCases(ctx: Context, filter: ListFilter) {
  if (!mayReadCases(ctx.actor)) throw new AppError('forbidden')
  const backwards = Boolean(filter.after)
  const edge = filter.after ?? filter.before
  const rows = await page(ctx, filter, edge, backwards)
  const more = rows.length > pageSize
  const shown = rows.slice(0, pageSize)
  if (backwards) shown.reverse()
  return {
    items: shown.map(({ anonymous, authorName, publishedAt, ...item }) => ({
      ...item,
      by: anonymous ? null : authorName,
      publishedOn: dayOf(publishedAt!),
    })),
    newer: (backwards ? more : Boolean(edge)) ? (shown[0]?.id ?? null) : null,
    older: backwards || more ? (shown.at(-1)?.id ?? null) : null,
  }
}

// A topic is walked along its own index; without one, the cases themselves are.
function page({ store }: Context, filter: ListFilter, edge: string | undefined, backwards: boolean) {
  const direction = backwards ? asc : desc
  const [at, id] = filter.topic ? [caseTopics.publishedAt, caseTopics.caseId] : [cases.publishedAt, cases.id]
  const beyond = (sign: SQL) =>
    sql`(${at}, ${id}) ${sign} (select published_at, id from cases where id = ${edge} and state = 'published')`
  const wanted = and(
    eq(cases.state, 'published'),
    filter.topic ? eq(caseTopics.category, filter.topic) : undefined,
    filter.block ? eq(cases.block, filter.block) : undefined,
    filter.status ? eq(cases.statusGroup, filter.status) : undefined,
    edge ? beyond(backwards ? sql`>` : sql`<`) : undefined,
  )
  const author = eq(accounts.id, cases.authorId)
  const query = filter.topic
    ? store.read
        .select(columns)
        .from(caseTopics)
        .innerJoin(cases, eq(cases.id, caseTopics.caseId))
        .innerJoin(accounts, author)
    : store.read.select(columns).from(cases).innerJoin(accounts, author)
  return query
    .where(wanted)
    .orderBy(direction(at), direction(id))
    .limit(pageSize + 1)
}
