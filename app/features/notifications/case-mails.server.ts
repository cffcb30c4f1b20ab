import type { Context } from '#app/core/context.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { type Contact, contactOf, contactsWithRole } from '#app/features/accounts/index.server.ts'
import { authorOfCase } from '#app/features/cases/index.server.ts'
import type { Queries } from '#db/store.ts'
import { messages } from './messages.ts'

type Letter = 'consentOver' | 'toReview' | 'approved' | 'sentBack' | 'declined' | 'answered' | 'outcome'

const toAuthor: Record<string, { letter: Letter; path: (caseId: string) => string }> = {
  'case.approved': { letter: 'approved', path: (id) => `/cases/${id}` },
  'case.sent-back': { letter: 'sentBack', path: (id) => `/cases/${id}/edit` },
  'case.declined': { letter: 'declined', path: (id) => `/cases/${id}` },
  'case.expired': { letter: 'consentOver', path: (id) => `/cases/${id}/consent` },
  'case.outcome-posted': { letter: 'outcome', path: (id) => `/cases/${id}` },
  'case.answered': { letter: 'answered', path: (id) => `/cases/${id}` },
}

/** Writes to those whom an event of a case concerns: one link, no text, no name. */
export const caseMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  const told = toAuthor[event]
  if (event !== 'case.submitted' && !told) return
  const authorId = await authorOfCase(tx, subjectId)
  if (!authorId) return
  if (!told) return writeToModerators(tx, ctx, subjectId, authorId)
  const author = await contactOf(tx, authorId)
  if (author) await write(tx, ctx, author, told.letter, told.path(subjectId))
}

async function writeToModerators(tx: Queries, ctx: Context, caseId: string, authorId: string) {
  for (const moderator of await contactsWithRole(tx, 'moderator')) {
    if (moderator.id !== authorId) await write(tx, ctx, moderator, 'toReview', `/moderation/cases/${caseId}`)
  }
}

// All of them are confidential: who gets one, and who does not, could be the author of an anonymous case.
function write(tx: Queries, ctx: Context, to: Contact, letter: Letter, path: string) {
  const t = messages.in(to.locale)
  const { subject, line } = t[letter]
  const body = `${line}\n\n${ctx.process.publicUrl}${path}\n\n--\n${t.site}\n${t.footer}\n`
  return queueMail(tx, ctx, {
    recipient: to.email,
    confidential: true,
    subject: `[${t.site}] ${subject}`,
    body,
  })
}
