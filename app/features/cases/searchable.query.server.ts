import { and, asc, gt, inArray, isNull, ne } from 'drizzle-orm'
import { cases, replies } from '#db/schema/cases.ts'
import type { Queries } from '#db/store.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import { type IndexedText, type LinkedText, type Searchable, textOfHtml } from '#app/core/searchable.ts'
import { messages } from './messages.ts'
import { parts } from './parts.ts'
import { mayReadCases } from './policy.ts'

const { title, publishedAt, block, background, categories, html: shownParts, contacted } = cases
const head = { id: cases.id, state: cases.state, title, block, background, categories }
const whole = { ...head, publishedAt, html: shownParts, contacted }

type Row = typeof cases.$inferSelect
type Head = Pick<Row, keyof typeof head>
type Whole = Pick<Row, keyof typeof whole>

/** Published cases and their answers; their authors are no part of it. */
export const searchableCases: Searchable = {
  kinds: [
    { id: 'case', label: messages.both((t) => t.cases) },
    { id: 'reply', label: messages.both((t) => t.answersFound) },
  ],
  events: 'case.',
  mayFind: mayReadCases,
  subjects: async (read, after, limit) => {
    const { id } = cases
    const rows = await read.select({ id }).from(cases).where(gt(id, after)).orderBy(asc(id)).limit(limit)
    return rows.map((row) => row.id)
  },
  texts: async (read, subjects) => {
    const found = await published(read, subjects)
    const byId = new Map(found.map((row) => [row.id, row]))
    const answers = found.length > 0 ? await answersOf(read, [...byId.keys()]) : []
    return [...found.map(ofCase), ...answers.map((row) => ofReply(row, byId.get(row.caseId)!))]
  },
  text: async (read, subject, id) => {
    const [thread] = await published(read, [subject])
    const answers = thread ? await answersById(read, [id]) : []
    return answers.filter(({ caseId }) => caseId === subject).map((row) => ofReply(row, thread!))
  },
  linked: async (read, subjects, item) => {
    const found = await published(read, subjects)
    const ids = found.map((row) => row.id)
    const answers = item ? await answersById(read, [item]) : ids.length > 0 ? await answersOf(read, ids) : []
    return [
      ...(item ? [] : found.map(linkedCase)),
      ...answers.filter((row) => ids.includes(row.caseId)).map(linkedReply),
    ]
  },
  shown: async ({ actor, store: { read } }, hits) => {
    if (!mayReadCases(actor)) return []
    const of = (kind: string) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id)
    const answers = await answersById(read, of('reply'))
    const threads = await published(
      read,
      answers.map(({ caseId }) => caseId),
      head,
    )
    const byId = new Map(threads.map((row) => [row.id, row]))
    const found = await published(read, of('case'))
    return [
      ...found.map((row) => ({ ...ofCase(row), href: `/cases/${row.id}` })),
      ...answers.flatMap((row) => {
        const thread = byId.get(row.caseId)
        const href = `/cases/${row.caseId}#answer-${row.position}`
        return thread ? [{ ...ofReply(row, thread), title: thread.title, href }] : []
      }),
    ]
  },
}

// What an answer needs of its thread is read without the texts of the thread, which are long. Their state is looked at
// afterwards: asked for it too, SQLite walks all published cases by the index of states.
async function published(read: Queries, ids: readonly string[]): Promise<Whole[]>
async function published(read: Queries, ids: readonly string[], columns: typeof head): Promise<Head[]>
async function published(read: Queries, ids: readonly string[], columns: typeof head = whole) {
  if (ids.length === 0) return []
  const rows = await read
    .select(columns)
    .from(cases)
    .where(inArray(cases.id, [...new Set(ids)]))
  return rows.filter(({ state }) => state === 'published')
}

type Answer = Pick<typeof replies.$inferSelect, 'id' | 'caseId' | 'html' | 'createdAt' | 'position'>

// Neither hidden nor emptied by its author.
const isRead = and(isNull(replies.hiddenAt), ne(replies.body, ''))

const { id, caseId, html, createdAt, position } = replies
const answer = { id, caseId, html, createdAt, position }

const answersOf = (read: Queries, caseIds: string[]): Promise<Answer[]> =>
  read
    .select(answer)
    .from(replies)
    .where(and(inArray(replies.caseId, caseIds), isRead))
    .then()

const answersById = async (read: Queries, ids: string[]): Promise<Answer[]> =>
  ids.length === 0
    ? []
    : read
        .select(answer)
        .from(replies)
        .where(and(inArray(replies.id, ids), isRead))

function ofCase(row: Whole): IndexedText {
  const results = row.contacted.map(({ result }) => result)
  return {
    ...{ kind: 'case', id: row.id, subject: row.id, title: row.title, day: dayOf(row.publishedAt!) },
    body: [...parts.map((part) => textOfHtml(row.html[part] ?? '')), ...results].filter(Boolean).join('\n'),
    ...facetsOf(row),
  }
}

// An answer has no title of its own: that of its case would make all answers hits for it.
const ofReply = (row: Answer, thread: Head): IndexedText => ({
  ...{ kind: 'reply', id: row.id, subject: row.caseId, title: '', day: dayOf(row.createdAt) },
  body: textOfHtml(row.html),
  ...facetsOf(thread),
})

const linkedCase = ({ id, html, contacted }: Whole): LinkedText => ({
  ...{ kind: 'case', id, subject: id },
  text: [...Object.values(html), ...contacted.map(({ result }) => result)].join('\n'),
})

const linkedReply = ({ id, caseId, html }: Answer): LinkedText => ({
  ...{ kind: 'reply', id, subject: caseId },
  text: html,
})

const facetsOf = ({ block, background, categories }: Head) => ({
  areas: block ? [block] : [],
  languages: background.language ? [background.language] : [],
  categories,
})
