import { idAt } from '#app/core/ids.ts'
import { summaryOf } from '#app/features/cases/summary.ts'
import { ageBands, blocks } from '#db/reference/case-sheet.ts'
import { categories, sourceTypes, statusGroups } from '#db/reference/vocabularies.ts'
import type { caseAliases, CasePart, caseReviews, cases, caseTopics, replies } from '#db/schema/cases.ts'
import { caseText, type Chance, pick, replyText, titleText } from './words.ts'

export type Written = {
  row: typeof cases.$inferInsert
  topics: (typeof caseTopics.$inferInsert)[]
  review: typeof caseReviews.$inferInsert
  answers: (typeof replies.$inferInsert)[]
  aliases: (typeof caseAliases.$inferInsert)[]
}

type Plan = { people: string[]; publishedAt: Date; answers: number }

// About 1,500 characters a case, as in the demo.
const lengths = {
  question: 180,
  problem: 340,
  facts: 220,
  view: 200,
  steps: 260,
  outcome: 140,
  reflection: 120,
}
const replyLength = 190
const hour = 60 * 60 * 1000

const idOf = (list: readonly { id: string }[], chance: Chance) => pick(chance, list).id

function sheet(chance: Chance) {
  const texts = Object.entries(lengths).map(([part, length]) => [part, caseText(chance, length)] as const)
  const html = Object.fromEntries(texts.map(([part, text]) => [part, text.html]))
  const statusGroup = idOf(statusGroups, chance)
  return {
    title: titleText(chance),
    summary: summaryOf(html.question ?? ''),
    parts: Object.fromEntries(texts.map(([part, text]) => [part as CasePart, text.markdown])),
    html,
    background: {
      ageBand: idOf(ageBands, chance),
      ...{ lifeStage: null, family: null, statusGroup, regionOfOrigin: null },
      ...{ timeInJapan: null, language: null, japaneseLevel: null },
    },
    block: idOf(blocks, chance),
    statusGroup,
    categories: [...new Set([idOf(categories, chance), idOf(categories, chance)])],
    contacted: [{ type: idOf(sourceTypes, chance), result: caseText(chance, 20).markdown }],
    missing: [idOf(sourceTypes, chance)],
    dismissals: [],
  }
}

/** One published case with its topics, its review and its answers; a third of the posts are anonymous. */
export function writeCase(chance: Chance, { people, publishedAt, answers: count }: Plan): Written {
  const id = idAt(publishedAt)
  const authorId = pick(chance, people)
  const row = {
    ...sheet(chance),
    id,
    authorId,
    anonymous: chance() < 1 / 3,
    state: 'published' as const,
    version: 1,
    replyCount: count,
    ...{ createdAt: publishedAt, savedAt: publishedAt, submittedAt: publishedAt, publishedAt },
  }
  const letters = new Map<string, number>()
  const answers = Array.from({ length: count }, (_, index) => {
    const createdAt = new Date(publishedAt.getTime() + (index + 1) * hour)
    const by = pick(chance, people)
    const anonymous = chance() < 1 / 3 || (by === authorId && row.anonymous)
    if (anonymous && by !== authorId && !letters.has(by)) letters.set(by, letters.size + 2)
    const { markdown, html } = replyText(chance, replyLength)
    const text = { body: markdown, html, dismissals: [] }
    return {
      id: idAt(createdAt),
      caseId: id,
      authorId: by,
      anonymous,
      ...text,
      position: index + 1,
      createdAt,
    }
  })
  return {
    row,
    topics: row.categories.map((category) => ({ caseId: id, category, publishedAt })),
    review: {
      ...{ id: idAt(publishedAt), caseId: id, reviewerId: people.find((person) => person !== authorId)! },
      ...{ decision: 'approved' as const, reason: '', marks: [], version: 1, decidedAt: publishedAt },
    },
    answers,
    aliases: [...letters].map(([accountId, letter]) => ({ caseId: id, accountId, letter })),
  }
}

export const draftRow = (chance: Chance, authorId: string, at: Date): typeof cases.$inferInsert => ({
  ...sheet(chance),
  ...{ id: idAt(at), authorId, anonymous: false, state: 'draft', version: 1, replyCount: 0 },
  ...{ createdAt: at, savedAt: at, submittedAt: null, publishedAt: null },
})
