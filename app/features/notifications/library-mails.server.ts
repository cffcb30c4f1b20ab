import { queueMail } from '#app/core/mail/mail.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { contactOf } from '#app/features/accounts/index.server.ts'
import { ownerOf } from '#app/features/library/index.server.ts'
import { messages } from './messages.ts'

const toOwner: Record<
  string,
  { letter: 'reviewNear' | 'handedOver' | 'fileHeld'; path: (id: string) => string }
> = {
  'resource.review-near': { letter: 'reviewNear', path: (id) => `/library/${id}/review` },
  'resource.file-held': { letter: 'fileHeld', path: (id) => `/library/${id}` },
  'resource.handed-over': { letter: 'handedOver', path: (id) => `/library/${id}` },
}

/** Tells the owner of a resource what is to do: one link, no title. */
export const libraryMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  const told = toOwner[event]
  const owner = told && (await ownerOf(tx, subjectId))
  const to = owner && (await contactOf(tx, owner))
  if (!to) return
  const t = messages.in(to.locale)
  const { subject, line } = t.library[told.letter]
  const link = `${ctx.process.publicUrl}${told.path(subjectId)}`
  await queueMail(tx, ctx, {
    recipient: to.email,
    confidential: false,
    subject: `[${t.site}] ${subject}`,
    body: `${line}\n\n${link}\n\n--\n${t.site}\n${t.accountFooter}\n`,
  })
}
