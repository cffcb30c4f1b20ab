import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { accounts } from '#db/schema/accounts.ts'
import { cases, caseTopics, replies } from '#db/schema/cases.ts'
import { caseListReaders, caseReaders } from '#db/schema/threads.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import type { ListFilter } from './input.ts'
import { mayReadCases } from './policy.ts'

export const pageSize = 20

// As on the page of the case: neither what moderators hid nor one's own.
const newAnswers = sql<number>`case when ${caseReaders.readTo} is null then 0 else
  (select count(*) from ${replies} where ${replies.caseId} = ${cases.id} and ${replies.position} > ${caseReaders.readTo}
    and ${replies.hiddenAt} is null and ${replies.authorId} <> ${sql.placeholder('me')}) end`.mapWith(Number)

const columns = {
  id: cases.id,
  title: cases.title,
  summary: cases.summary,
  categories: cases.categories,
  block: cases.block,
  replyCount: cases.replyCount,
  helpedCount: cases.helpedCount,
  publishedAt: cases.publishedAt,
  anonymous: cases.anonymous,
  authorName: accounts.name,
  authorId: cases.authorId,
  readTo: caseReaders.readTo,
  newAnswers,
  readUntil: caseListReaders.readUntil,
  newest: sql<string>`(select id from cases where state = 'published' order by published_at desc, id desc limit 1)`,
}

/**
 * Published cases, newest first, a page at a time; `before` and `after` are ids of cases; `newest` is the
 * first of all. An anonymous author is nowhere in it, and the instant of publication is cut to the day.
 */
export async function listCases(ctx: Context, filter: ListFilter) {
  if (!mayReadCases(ctx.actor)) throw new AppError('forbidden')
  const backwards = Boolean(filter.after)
  const edge = filter.after ?? filter.before
  const shape = { topic: filter.topic !== undefined, block: filter.block !== undefined }
  const query = pageQuery({
    ...shape,
    status: filter.status !== undefined,
    from: edge !== undefined,
    backwards,
  })
  const { id: me } = ctx.actor
  const rows = await query(ctx.store.read, { ...filter, edge, me })
  const more = rows.length > pageSize
  const shown = rows.slice(0, pageSize)
  if (backwards) shown.reverse()
  return {
    items: shown.map(
      ({ anonymous, authorName, authorId, publishedAt, readTo, readUntil, newest: _, ...item }) => ({
        ...item,
        isNew: isNewFor({ readTo, readUntil, publishedAt, isMine: authorId === me }),
        by: anonymous === false ? authorName : null,
        publishedOn: dayOf(publishedAt!),
      }),
    ),
    newest: shown[0]?.newest ?? null,
    newer: (backwards ? more : Boolean(edge)) ? (shown[0]?.id ?? null) : null,
    older: backwards || more ? (shown.at(-1)?.id ?? null) : null,
  }
}

type Seen = Pick<Row, 'readTo' | 'readUntil' | 'publishedAt'> & { isMine: boolean }

/** Whether a case is new for this reader: none is before the first mark, in the thread or on the list. */
const isNewFor = ({ readTo, readUntil, publishedAt, isMine }: Seen) =>
  readTo === null && readUntil !== null && publishedAt! > readUntil && !isMine

type Shape = { topic: boolean; block: boolean; status: boolean; from: boolean; backwards: boolean }
type Row = {
  id: string
  title: string
  summary: string
  categories: string[]
  block: string | null
  replyCount: number
  helpedCount: number
  publishedAt: Date | null
  anonymous: boolean | null
  authorName: string
  authorId: string
  readTo: number | null
  newAnswers: number
  readUntil: Date | null
  newest: string
}

const made = new Map<string, ReturnType<typeof prepared<Record<string, unknown>, Row>>>()

/** The query for this combination of filters, built when it is first asked for. */
function pageQuery(shape: Shape) {
  const key = JSON.stringify(shape)
  const query = made.get(key) ?? prepared<Record<string, unknown>, Row>((read) => page(read, shape))
  made.set(key, query)
  return query
}

// A topic is walked along its own index; without one, the cases themselves are.
function page(read: Queries, { topic, block, status, from, backwards }: Shape) {
  const value = sql.placeholder
  const direction = backwards ? asc : desc
  const [at, id] = topic ? [caseTopics.publishedAt, caseTopics.caseId] : [cases.publishedAt, cases.id]
  const edge = sql`(select published_at, id from cases where id = ${value('edge')} and state = 'published')`
  const wanted = and(
    eq(cases.state, 'published'),
    topic ? eq(caseTopics.category, value('topic')) : undefined,
    block ? eq(cases.block, value('block')) : undefined,
    status ? eq(cases.statusGroup, value('status')) : undefined,
    from ? sql`(${at}, ${id}) ${backwards ? sql`>` : sql`<`} ${edge}` : undefined,
  )
  const author = eq(accounts.id, cases.authorId)
  const query = topic
    ? read
        .select(columns)
        .from(caseTopics)
        .innerJoin(cases, eq(cases.id, caseTopics.caseId))
        .innerJoin(accounts, author)
    : read.select(columns).from(cases).innerJoin(accounts, author)
  const me = value('me')
  return query
    .leftJoin(caseReaders, and(eq(caseReaders.caseId, cases.id), eq(caseReaders.accountId, me)))
    .leftJoin(caseListReaders, eq(caseListReaders.accountId, me))
    .where(wanted)
    .orderBy(direction(at), direction(id))
    .limit(pageSize + 1)
}
