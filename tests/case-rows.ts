import { eq } from 'drizzle-orm'
import { caseAliases, cases, caseTopics, replies } from '#db/schema/cases.ts'
import { noBackground } from '#app/features/cases/parts.ts'
import type { PersonContext } from './world.ts'

type Row = typeof cases.$inferInsert

/** Published cases as rows, newest last, three of each instant; for lists that no one wants to click together. */
export async function manyPublished(author: PersonContext, count: number, changes: Partial<Row> = {}) {
  const start = author.now().getTime() - count * 60_000
  const rows = Array.from({ length: count }, (_, index): Row => {
    const at = new Date(start + Math.floor(index / 3) * 60_000)
    return {
      ...{
        id: author.newId(),
        authorId: author.actor.id,
        anonymous: false,
        state: 'published',
        title: `事例${index}`,
      },
      ...{
        summary: '',
        parts: {},
        html: {},
        background: noBackground,
        categories: ['housing'],
        contacted: [],
        missing: [],
      },
      ...{
        dismissals: [],
        version: 1,
        replyCount: 0,
        createdAt: at,
        savedAt: at,
        submittedAt: at,
        publishedAt: at,
      },
      ...changes,
    }
  })
  await author.store.transact(async (tx) => {
    await tx.insert(cases).values(rows)
    const topics = rows.flatMap(({ id, categories, publishedAt }) =>
      publishedAt ? categories.map((category) => ({ caseId: id, category, publishedAt })) : [],
    )
    if (topics.length > 0) await tx.insert(caseTopics).values(topics)
  })
  return rows
}

/** Answers as rows, each from the same person. */
export async function manyReplies(author: PersonContext, caseId: string, count: number) {
  const replyOf = (position: number) => ({
    ...{
      id: author.newId(),
      caseId,
      authorId: author.actor.id,
      anonymous: position % 2 === 0,
      body: '答',
      html: '<p>答</p>',
    },
    ...{ dismissals: [], position, createdAt: author.now() },
  })
  await author.store.transact(async (tx) => {
    await tx.insert(replies).values(Array.from({ length: count }, (_, index) => replyOf(index + 1)))
    await tx.insert(caseAliases).values({ caseId, accountId: author.actor.id, letter: 2 })
    await tx.update(cases).set({ replyCount: count }).where(eq(cases.id, caseId))
  })
}
