import { settleNotices } from '#app/core/notices.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { contactsOfJurisdiction, contactsWithRole } from '#app/features/accounts/index.server.ts'
import { accountsBehind, bodiesToAnswer, reporterOf } from '#app/features/gaps/index.server.ts'
import { tell } from '#app/features/notices/index.server.ts'
import type { Letter, NoticeKind } from '#app/features/notices/index.ts'
import type { Queries } from '#db/store.ts'

type News = {
  kind: NoticeKind
  letter: Letter
  path: (id: string) => string
  /** `item` is the body to which it came, when it came to one. */
  to: (tx: Queries, id: string, item: string | null) => Promise<string[]>
}

const statement = (id: string) => `/gaps/${id}`
const onDesk = (id: string) => `/desk/${id}`

const tellers = (tx: Queries, id: string) => accountsBehind(tx, id)

const reporter = async (tx: Queries, id: string) => {
  const accountId = await reporterOf(tx, id)
  return accountId ? [accountId] : []
}

const officials = async (tx: Queries, id: string, body: string | null) =>
  (
    await Promise.all(
      (await bodiesToAnswer(tx, id, body)).map(({ level, code }) => contactsOfJurisdiction(tx, level, code)),
    )
  )
    .flat()
    .map(({ id: accountId }) => accountId)

const moderatorsExceptReporter = async (tx: Queries, id: string) => {
  const own = await reporterOf(tx, id)
  return (await contactsWithRole(tx, 'moderator')).map((one) => one.id).filter((one) => one !== own)
}

const told: Record<string, News> = {
  'gap.reported': {
    kind: 'reviews',
    letter: 'gapReported',
    path: (id) => `/moderation/gaps/${id}`,
    to: moderatorsExceptReporter,
  },
  'gap.set-aside': { kind: 'gaps', letter: 'gapSetAside', path: () => '/gaps', to: reporter },
  'gap.routed': { kind: 'desk', letter: 'gapWaiting', path: onDesk, to: officials },
  'gap.reopened': { kind: 'desk', letter: 'gapWaiting', path: onDesk, to: officials },
  'gap.answered': { kind: 'gaps', letter: 'gapAnswered', path: statement, to: tellers },
  'gap.asked': { kind: 'gaps', letter: 'gapAsked', path: statement, to: tellers },
  'gap.closed': { kind: 'gaps', letter: 'gapClosed', path: statement, to: tellers },
}

/** Tells those whom a gap concerns: one link, no text, no name. */
export const gapMails: Subscriber = async (tx, ctx, { event, subjectId, itemId }) => {
  const one = told[event]
  if (!one) return
  if (event === 'gap.answered') await settleNotices(tx, subjectId, ['gapWaiting'])
  const { kind, letter, path, to } = one
  await tell(tx, ctx, await to(tx, subjectId, itemId), { kind, letter, path: path(subjectId), subjectId })
}
