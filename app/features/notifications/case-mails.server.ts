import type { Context } from '#app/core/context.ts'
import { forgetMailsAbout } from '#app/core/mail/mail.server.ts'
import { forgetNoticesAbout, settleNotices } from '#app/core/notices.server.ts'
import type { Subscriber } from '#app/core/outbox.server.ts'
import { contactsWithRole } from '#app/features/accounts/index.server.ts'
import {
  authorOfCase,
  concernedByAnswer,
  followersOf,
  newlyPublished,
} from '#app/features/cases/index.server.ts'
import { followersOfFields, tell, type Told } from '#app/features/notices/index.server.ts'
import type { Letter } from '#app/features/notices/index.ts'
import type { Queries } from '#db/store.ts'
import { tellMentioned } from './mentions.server.ts'

const toAuthor: Record<string, { letter: Letter; path: (caseId: string) => string }> = {
  'case.approved': { letter: 'approved', path: (id) => `/cases/${id}` },
  'case.sent-back': { letter: 'sentBack', path: (id) => `/cases/${id}/edit` },
  'case.declined': { letter: 'declined', path: (id) => `/cases/${id}` },
  'case.expired': { letter: 'consentOver', path: (id) => `/cases/${id}/consent` },
  'case.outcome-posted': { letter: 'outcome', path: (id) => `/cases/${id}` },
}
const reviewEnds = ['case.approved', 'case.sent-back', 'case.declined', 'case.recalled']
const answerEvents = ['case.answered', 'case.continued']
// Of what is hidden nobody is told, and what was on its way is taken back.
const callsChange = ['case.answer-edited', 'case.hidden']

/** Tells those whom an event of a case concerns: one link, no text, no name. */
export const caseMails: Subscriber = async (tx, ctx, { event, subjectId, itemId }) => {
  const told = toAuthor[event]
  if (event === 'case.withdrawn') await forgetAbout(tx, [subjectId])
  if (reviewEnds.includes(event)) await settleNotices(tx, subjectId, ['toReview'])
  if (event === 'case.submitted') await tellModerators(tx, ctx, subjectId)
  if (event === 'case.approved') await tellFollowersOfFields(tx, ctx, subjectId)
  if (answerEvents.includes(event)) await tellOfAnswer(tx, ctx, event, subjectId, itemId)
  if (callsChange.includes(event) && itemId) await tellMentioned(tx, ctx, subjectId, itemId)
  const authorId = told && (await authorOfCase(tx, subjectId))
  if (authorId)
    await tell(tx, ctx, [authorId], {
      ...{ kind: 'cases', letter: told.letter, path: told.path(subjectId), subjectId },
    })
}

// Once more than the withdrawal itself did: what was told of an event before it may have been on its way at that moment.
async function forgetAbout(tx: Queries, subjects: string[]) {
  await forgetMailsAbout(tx, subjects)
  await forgetNoticesAbout(tx, subjects)
}

async function tellModerators(tx: Queries, ctx: Context, caseId: string) {
  const authorId = await authorOfCase(tx, caseId)
  const moderators = (await contactsWithRole(tx, 'moderator')).map(({ id }) => id)
  await tell(
    tx,
    ctx,
    moderators.filter((id) => id !== authorId),
    { kind: 'reviews', letter: 'toReview', path: `/moderation/cases/${caseId}`, subjectId: caseId },
  )
}

// The writer is told of it nowhere, and is the only one to see that: everybody else has a list of the own.
async function tellOfAnswer(
  tx: Queries,
  ctx: Context,
  event: string,
  caseId: string,
  replyId: string | null,
) {
  const post = { path: `/cases/${caseId}`, subjectId: caseId, isPost: true }
  const askerId = await authorOfCase(tx, caseId)
  const answer = replyId ? await concernedByAnswer(tx, replyId) : null
  const followers = new Map((await followersOf(tx, caseId)).map(({ id, follow }) => [id, follow]))
  const called = replyId ? await tellMentioned(tx, ctx, caseId, replyId) : []
  const askers = event === 'case.answered' && askerId && !called.includes(askerId) ? [askerId] : []
  await tell(tx, ctx, wantedBy(askers, followers), { ...post, kind: 'cases', letter: 'answered' })
  const { authorId, answeredId } = answer ?? { authorId: null, answeredId: null }
  const answered = answeredId && ![authorId, askerId, ...called].includes(answeredId) ? [answeredId] : []
  await tell(tx, ctx, wantedBy(answered, followers), { ...post, kind: 'answers', letter: 'answeredYou' })
  const others = [...followers.keys()].filter(
    (id) => ![authorId, askerId, answeredId, ...called].includes(id),
  )
  await tell(tx, ctx, wantedBy(others, followers), { ...post, kind: 'follows', letter: 'followedAnswer' })
}

/** Without those who want to hear no more of this case; at once where that was chosen for it. */
function wantedBy(ids: string[], follows: ReadonlyMap<string, string | null>): Told[] {
  return ids.flatMap((id): Told[] => {
    const follow = follows.get(id)
    if (follow === 'none') return []
    return follow === 'now' ? [{ id, rate: 'now' }] : follow === 'digest' ? [{ id, rate: 'together' }] : [id]
  })
}

async function tellFollowersOfFields(tx: Queries, ctx: Context, caseId: string) {
  const published = await newlyPublished(tx, caseId)
  if (!published) return
  const followers = (await followersOfFields(tx, published.categories)).filter(
    ({ id }) => id !== published.authorId,
  )
  await tell(
    tx,
    ctx,
    followers.map(({ id, level }) => ({ id, rate: level === 'now' ? 'now' : 'together' })),
    { kind: 'follows', letter: 'newCase', path: `/cases/${caseId}`, subjectId: caseId },
  )
}
