import type { Context } from '#app/core/context.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { type Contact, contactOf, contactsWithRole } from '#app/features/accounts/index.server.ts'
import { concernedBy } from '#app/features/cases/index.server.ts'
import type { Queries } from '#db/store.ts'
import { messages } from './messages.ts'

type Letter = 'toReview' | 'approved' | 'sentBack' | 'declined' | 'answered'

const toAuthor: Record<string, { letter: Letter; path: (caseId: string) => string }> = {
  'case.approved': { letter: 'approved', path: (id) => `/cases/${id}` },
  'case.sent-back': { letter: 'sentBack', path: (id) => `/cases/${id}/edit` },
  'case.declined': { letter: 'declined', path: (id) => `/cases/${id}` },
  'case.answered': { letter: 'answered', path: (id) => `/cases/${id}` },
}

/** Writes to those whom an event of a case concerns: one link, no text, no name. */
export const caseMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  if (event === 'case.submitted') return writeToModerators(tx, ctx, subjectId)
  const told = toAuthor[event]
  if (!told) return
  const concerned = await concernedBy(tx, subjectId)
  if (!concerned || (event === 'case.answered' && concerned.lastAnswerBy === concerned.authorId)) return
  const author = await contactOf(tx, concerned.authorId)
  if (author) await write(tx, ctx, author, told.letter, told.path(subjectId), concerned.anonymous)
}

async function writeToModerators(tx: Queries, ctx: Context, caseId: string) {
  const concerned = await concernedBy(tx, caseId)
  for (const moderator of await contactsWithRole(tx, 'moderator')) {
    if (moderator.id === concerned?.authorId) continue
    // Who gets no such mail could be the author, so its recipients are as confidential as the others'.
    await write(tx, ctx, moderator, 'toReview', `/moderation/cases/${caseId}`, true)
  }
}

function write(tx: Queries, ctx: Context, to: Contact, letter: Letter, path: string, confidential: boolean) {
  const t = messages.in(to.locale)
  const { subject, line } = t[letter]
  const body = `${line}\n\n${ctx.process.publicUrl}${path}\n\n--\n${t.site}\n${t.footer}\n`
  return queueMail(tx, ctx, { recipient: to.email, confidential, subject: `[${t.site}] ${subject}`, body })
}
