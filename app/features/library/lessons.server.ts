import { and, eq, inArray } from 'drizzle-orm'
import { type Origin, resources, resourceVersions } from '#db/schema/library.ts'
import type { Queries } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { record } from '#app/core/outbox.server.ts'
import { textOfHtml } from '#app/core/searchable.ts'
import { contentOf } from './content.server.ts'
import { limits } from './input.ts'
import { isOpen, lockOf, oneMore } from './kept.server.ts'
import { messages } from './messages.ts'
import { mayAddResources } from './policy.ts'
import { joined, nationwide, usualReview } from './resource.ts'

export type Lesson = {
  /** Empty for the first words of the text. */
  title: string
  body: string
  language: 'ja' | 'en'
  categories: string[]
  origin: Origin
}
type Content = Awaited<ReturnType<typeof lessonContent>>

/** What the page of a lesson keeps: screened and rendered, before the transaction that adds it. Throws invalid. */
export async function lessonContent(ctx: Context, { title, body }: Pick<Lesson, 'title' | 'body'>) {
  const html = await ctx.process.renderMarkdown(body)
  const [first = ''] = textOfHtml(html).split('\n')
  const facts = { title: title || cut(first, limits.title), summary: cut(first, limits.summary) }
  return contentOf(ctx, { kind: 'page', ...facts, body, url: '', note: '' })
}

// By characters: half a character cannot be stored.
const cut = (text: string, most: number) => {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

/** Adds what a workshop learnt as a page of the library, and answers its id. Who closes the minutes looks after it. */
export async function addLesson(
  tx: Queries,
  ctx: Context,
  lesson: Lesson,
  content: Content,
): Promise<string> {
  const { actor } = ctx
  if (!mayAddResources(actor)) throw new AppError('forbidden')
  const [id, at, ownerId] = [ctx.newId(), ctx.now(), actor.id]
  const { title, summary } = content
  const { origin, language, categories } = lesson
  await tx.insert(resources).values({
    ...{ id, kind: 'page', title, summary, ownerId, version: 1, versionAt: at, revision: 1, origin },
    ...{ languages: joined([language]), categories: joined(categories), statuses: joined([]) },
    source: messages.in(language).lessonSource(origin.workshop).slice(0, limits.line),
    ...{ area: nationwide, terms: '', reviewOn: usualReview(dayOf(at)) },
    ...{ remindedFor: null, successorId: null, withdrawnAt: null, heldAt: null },
  })
  const first = { fileHash: null, fileName: null, version: 1, note: '', savedBy: ownerId, savedAt: at }
  await tx.insert(resourceVersions).values({ ...content, ...first, resourceId: id })
  await record(tx, ctx, { event: 'resource.added', subjectId: id })
  return id
}

/** Closes a lesson to its readers, since its case was withdrawn, until a second person reviews it. */
export const holdLesson = (ctx: Context, id: string) =>
  ctx.store.transact(async (tx) => {
    const [found] = await tx.select().from(resources).where(eq(resources.id, id))
    if (!found || found.heldAt) return
    await tx.update(resources).set({ heldAt: ctx.now(), revision: oneMore }).where(eq(resources.id, id))
    await record(tx, ctx, { event: 'resource.held', subjectId: id })
  }, lockOf(id))

/** The titles of those of these lessons that every reader of the library may open. */
export async function lessonTitles(read: Queries, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .select({ id: resources.id, title: resources.title })
    .from(resources)
    .where(and(inArray(resources.id, [...ids]), isOpen))
  return new Map(rows.map(({ id, title }) => [id, title]))
}
