import type { Context } from '#app/core/context.ts'
import { queueMail } from '#app/core/mail/mail.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import {
  type Contact,
  contactOf,
  contactsOfJurisdiction,
  contactsWithRole,
} from '#app/features/accounts/index.server.ts'
import { accountsBehind, bodiesToAnswer, reporterOf } from '#app/features/gaps/index.server.ts'
import type { Queries } from '#db/store.ts'
import { messages } from './messages.ts'

type Letter = 'gapReported' | 'gapSetAside' | 'gapWaiting' | 'gapAnswered' | 'gapAsked' | 'gapClosed'
type Told = {
  letter: Letter
  path: (id: string) => string
  /** `item` is the body to which it came, when it came to one. */
  to: (tx: Queries, id: string, item: string | null) => Promise<Contact[]>
}

const statement = (id: string) => `/gaps/${id}`
const onDesk = (id: string) => `/desk/${id}`

const tellers = async (tx: Queries, id: string) => reachable(tx, await accountsBehind(tx, id))

const reporter = async (tx: Queries, id: string) => {
  const accountId = await reporterOf(tx, id)
  return accountId ? reachable(tx, [accountId]) : []
}

const officials = async (tx: Queries, id: string, body: string | null) =>
  (
    await Promise.all(
      (await bodiesToAnswer(tx, id, body)).map(({ level, code }) => contactsOfJurisdiction(tx, level, code)),
    )
  ).flat()

const moderatorsExceptReporter = async (tx: Queries, id: string) => {
  const own = await reporterOf(tx, id)
  return (await contactsWithRole(tx, 'moderator')).filter((moderator) => moderator.id !== own)
}

const told: Record<string, Told> = {
  'gap.reported': {
    letter: 'gapReported',
    path: (id) => `/moderation/gaps/${id}`,
    to: moderatorsExceptReporter,
  },
  'gap.set-aside': { letter: 'gapSetAside', path: () => '/gaps', to: reporter },
  'gap.routed': { letter: 'gapWaiting', path: onDesk, to: officials },
  'gap.reopened': { letter: 'gapWaiting', path: onDesk, to: officials },
  'gap.answered': { letter: 'gapAnswered', path: statement, to: tellers },
  'gap.asked': { letter: 'gapAsked', path: statement, to: tellers },
  'gap.closed': { letter: 'gapClosed', path: statement, to: tellers },
}

/** Writes to those whom a gap concerns: one link, no text, no name. */
export const gapMails: Subscriber = async (tx, ctx, { event, subjectId, itemId }) => {
  const one = told[event]
  if (!one) return
  for (const to of await one.to(tx, subjectId, itemId))
    await write(tx, ctx, to, one.letter, one.path(subjectId))
}

async function reachable(tx: Queries, accountIds: string[]) {
  const found: Contact[] = []
  for (const id of accountIds) {
    const to = await contactOf(tx, id)
    if (to) found.push(to)
  }
  return found
}

// All of them are confidential: who gets one, and who does not, could be the reporter.
function write(tx: Queries, ctx: Context, to: Contact, letter: Letter, path: string) {
  const t = messages.in(to.locale)
  const { subject, line } = t[letter]
  const body = `${line}\n\n${ctx.process.publicUrl}${path}\n\n--\n${t.site}\n${t.gapFooter}\n`
  return queueMail(tx, ctx, {
    recipient: to.email,
    confidential: true,
    subject: `[${t.site}] ${subject}`,
    body,
  })
}
