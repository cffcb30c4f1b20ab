import type { Context } from '#app/core/context.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { type Contact, contactOf, contactsWithRole } from '#app/features/accounts/index.server.ts'
import { concernedBy } from '#app/features/moderation/index.server.ts'
import type { Queries } from '#db/store.ts'
import { messages } from './messages.ts'

type Letter = 'reported' | 'appealed' | 'decided'
type Concerned = NonNullable<Awaited<ReturnType<typeof concernedBy>>>

const told: Record<string, { letter: Letter; path: (id: string) => string; toAuthor?: true }> = {
  'matter.reported': { letter: 'reported', path: (id) => `/moderation/reports/${id}` },
  'matter.appealed': { letter: 'appealed', path: (id) => `/moderation/reports/${id}` },
  'matter.decided': { letter: 'decided', path: (id) => `/me/decisions/${id}`, toAuthor: true },
}

/** Writes to those who may decide on a reported post, and to its author when it was decided: one link, no text, no name. */
export const moderationMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  const one = told[event]
  const concerned = one && (await concernedBy(tx, subjectId))
  if (!concerned) return
  const readers = one.toAuthor ? await authorOf(tx, concerned) : await decidersOf(tx, concerned)
  for (const reader of readers) await write(tx, ctx, reader, one.letter, one.path(subjectId))
}

async function authorOf(tx: Queries, { authorId }: Concerned) {
  const author = await contactOf(tx, authorId)
  return author ? [author] : []
}

const decidersOf = async (tx: Queries, { mayDecide }: Concerned) =>
  (await contactsWithRole(tx, 'moderator')).filter(({ id }) => mayDecide(id))

// All of them are confidential: who gets one, and which moderator does not, could be the author or who reported.
function write(tx: Queries, ctx: Context, to: Contact, letter: Letter, path: string) {
  const t = messages.in(to.locale)
  const { subject, line } = t.moderation[letter]
  const body = `${line}\n\n${ctx.process.publicUrl}${path}\n\n--\n${t.site}\n${t.footer}\n`
  return queueMail(tx, ctx, {
    recipient: to.email,
    confidential: true,
    subject: `[${t.site}] ${subject}`,
    body,
  })
}
