import { and, asc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import { gapEvents, gapStatements } from '#db/schema/gaps.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { IndexedText, Searchable } from '#app/core/searchable.ts'
import { bodiesOf } from './answers.server.ts'
import { messages } from './messages.ts'
import { mayReadStatements, mayUseDesk } from './policy.ts'
import { seenBy } from './sight.server.ts'

type Row = typeof gapStatements.$inferSelect

/** Statements that are shown, with the answers to them; officials find those that stand on their desk. */
export const searchableStatements: Searchable = {
  kinds: [{ id: 'statement', label: messages.both((t) => t.gaps) }],
  events: 'gap.',
  mayFind: (actor) => mayReadStatements(actor) || mayUseDesk(actor),
  subjects: async (read, after, limit) => {
    const rows = await read
      .select({ id: gapStatements.id })
      .from(gapStatements)
      .where(and(isNotNull(gapStatements.shownAt), gt(gapStatements.id, after)))
      .orderBy(asc(gapStatements.id))
      .limit(limit)
    return rows.map(({ id }) => id)
  },
  texts: async (read, subjects) => withAnswers(read, await shownOf(read, subjects)),
  shown: async (ctx, hits) => {
    const { read } = ctx.store
    const rows = await readable(
      ctx,
      hits.map(({ id }) => id),
    )
    const at = mayReadStatements(ctx.actor) ? '/gaps' : '/desk'
    return (await withAnswers(read, rows)).map((text) => ({ ...text, href: `${at}/${text.id}` }))
  },
}

async function readable({ actor, store: { read } }: Context, ids: string[]): Promise<Row[]> {
  if (mayReadStatements(actor)) return shownOf(read, ids)
  if (!mayUseDesk(actor) || ids.length === 0) return []
  return read
    .select()
    .from(gapStatements)
    .where(and(inArray(gapStatements.id, ids), seenBy(read, bodiesOf(actor))))
}

const shownOf = async (read: Queries, ids: readonly string[]): Promise<Row[]> =>
  ids.length === 0
    ? []
    : read
        .select()
        .from(gapStatements)
        .where(and(inArray(gapStatements.id, [...ids]), isNotNull(gapStatements.shownAt)))

async function withAnswers(read: Queries, rows: Row[]): Promise<IndexedText[]> {
  if (rows.length === 0) return []
  const { statementId, text, kind, position } = gapEvents
  const ids = rows.map(({ id }) => id)
  const answers = await read
    .select({ statementId, text })
    .from(gapEvents)
    .where(and(inArray(statementId, ids), eq(kind, 'answered')))
    .orderBy(asc(position))
  return rows.map((row) => ({
    ...{ kind: 'statement', id: row.id, subject: row.id, title: row.title, day: dayOf(row.shownAt!) },
    body: [row.text, ...answers.filter((one) => one.statementId === row.id).map((one) => one.text)].join(
      '\n',
    ),
    areas: [row.prefecture],
    languages: [],
    categories: [row.category],
  }))
}
