import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared } from '#db/prepared.ts'
import { accounts } from '#db/schema/accounts.ts'
import { caseAliases, type cases, type Outcome, replies } from '#db/schema/cases.ts'
import { dayOf } from '#app/core/i18n/format.ts'
import type { Context } from '#app/core/context.ts'
import { lettersOf } from './alias.ts'
import type { Byline } from './byline.ts'
import type { Kept } from './readers.server.ts'
import { isAuthorOf, mayEditReply } from './policy.ts'

type Thread = Pick<typeof cases.$inferSelect, 'id' | 'authorId' | 'anonymous' | 'state' | 'lockedAt'>

type AnswerRow = {
  position: number
  html: string
  createdAt: Date
  anonymous: boolean
  authorId: string
  name: string
  letter: number | null
  hiddenAt: Date | null
  outcome: Outcome | null
  parent: number | null
  replyTo: number | null
  quotedPost: number | null
  quotedText: string | null
  editedAt: Date | null
  helpedAt: Date | null
  usefulCount: number
}

const answerRows = prepared<{ caseId: string }, AnswerRow>((read) =>
  read
    .select({
      position: replies.position,
      html: replies.html,
      createdAt: replies.createdAt,
      anonymous: replies.anonymous,
      authorId: replies.authorId,
      name: accounts.name,
      letter: caseAliases.letter,
      hiddenAt: replies.hiddenAt,
      outcome: replies.outcome,
      parent: replies.parent,
      replyTo: replies.replyTo,
      quotedPost: replies.quotedPost,
      quotedText: replies.quotedText,
      editedAt: replies.editedAt,
      helpedAt: replies.helpedAt,
      usefulCount: replies.usefulCount,
    })
    .from(replies)
    .innerJoin(accounts, eq(accounts.id, replies.authorId))
    .leftJoin(
      caseAliases,
      and(eq(caseAliases.caseId, replies.caseId), eq(caseAliases.accountId, replies.authorId)),
    )
    .where(eq(replies.caseId, sql.placeholder('caseId')))
    .orderBy(asc(replies.position)),
)

/** The answers with those to them beneath; of a hidden one only its place, and nobody quotes it meanwhile. */
export async function answersOf(ctx: Context, thread: Thread, { useful, readTo }: Kept) {
  const rows = await answerRows(ctx.store.read, { caseId: thread.id })
  const anonymousAsker = thread.anonymous === true ? thread.authorId : null
  const hidden = new Set(rows.filter((row) => row.hiddenAt).map((row) => row.position))
  return inThreads(rows).map((row) => {
    const { position, parent, replyTo, authorId, hiddenAt, quotedPost, quotedText } = row
    const isMine = isAuthorOf(ctx.actor, row)
    const place = { position, isMine, under: parent, to: replyTo }
    if (hiddenAt) return { ...place, ...nothingShown }
    return {
      ...place,
      ...{ html: row.html, on: dayOf(row.createdAt), by: bylineOf(row, anonymousAsker) },
      quote: quotedText !== null && !hidden.has(quotedPost!) ? { post: quotedPost!, text: quotedText } : null,
      editedOn: row.editedAt && dayOf(row.editedAt),
      helped: row.helpedAt !== null,
      // Told to the asker alone: to others it would say which posts the asker wrote.
      mayBeHelped: isAuthorOf(ctx.actor, thread) && authorId !== thread.authorId,
      mayEdit: isMine && mayEditReply(ctx.actor, thread, row),
      useful: { count: row.usefulCount, mine: useful.includes(position) },
      isNew: readTo !== null && position > readTo && !isMine,
    }
  })
}

const nothingShown = {
  ...{ html: '', on: null, by: null, quote: null, editedOn: null },
  ...{ helped: false, mayBeHelped: false, mayEdit: false, useful: { count: 0, mine: false }, isNew: false },
}

const inThreads = (rows: AnswerRow[]) =>
  rows.some(({ parent }) => parent !== null)
    ? rows.toSorted((a, b) => (a.parent ?? a.position) - (b.parent ?? b.position) || a.position - b.position)
    : rows

function bylineOf(row: AnswerRow, anonymousAsker: string | null): Byline {
  const { outcome, anonymous, name, authorId, letter } = row
  if (outcome) return { workshop: outcome }
  if (!anonymous) return { name }
  return authorId === anonymousAsker ? asker : answerer(letter)
}

const asker: Byline = { alias: 'asker' }
const answerer = (letter: number | null): Byline => ({ alias: 'answerer', letters: lettersOf(letter ?? 2) })
