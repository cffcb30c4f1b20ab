import { type Actor, hasRole, mayWriteAs, type Person } from '#app/core/actor.ts'
import type { CaseState } from '#db/schema/cases.ts'

type CaseFacts = { authorId: string; state: CaseState }
type PublicOnce = CaseFacts & { publishedAt: Date | null }

export const mayReadCases = (actor: Actor): actor is Person =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator')
export const mayWriteCases = (actor: Actor): actor is Person => mayWriteAs(actor, 'coordinator', 'organiser')
export const mayReviewCases = (actor: Actor): actor is Person => hasRole(actor, 'moderator')

export const isAuthorOf = (actor: Actor, { authorId }: Pick<CaseFacts, 'authorId'>): actor is Person =>
  actor.kind === 'person' && actor.id === authorId

export const mayReadCase = (actor: Actor, thing: CaseFacts): boolean =>
  mayReadCases(actor) && (thing.state === 'published' || isAuthorOf(actor, thing))

export const mayEditCase = (actor: Actor, thing: CaseFacts): boolean =>
  mayWriteCases(actor) && isAuthorOf(actor, thing) && editable.includes(thing.state)

const editable: CaseState[] = ['draft', 'sent-back']

/** Takes a published case back to change it; it is read again once a second person has seen the new text. */
export const mayReviseCase = (actor: Actor, thing: CaseFacts & { lockedAt: Date | null }): boolean =>
  mayReplyTo(actor, thing) && isAuthorOf(actor, thing)

/** Nobody deletes what others answered: such a case is withdrawn. */
export const mayDeleteDraft = (actor: Actor, thing: PublicOnce): boolean =>
  mayEditCase(actor, thing) && thing.publishedAt === null

/** A case that was read by others, and that its author is changing. */
export const isBeingRevised = ({ state, publishedAt }: Omit<PublicOnce, 'authorId'>) =>
  publishedAt !== null && beingRevised.includes(state)

/** The states of such a case. */
export const beingRevised: readonly CaseState[] = [...editable, 'in-review']

/** A case that was read by others and cannot be just now: its consent is over, moderators hid it, its author changes it. */
export const isAway = (thing: Omit<PublicOnce, 'authorId'>) =>
  isBeingRevised(thing) || (thing.publishedAt !== null && ['expired', 'hidden'].includes(thing.state))

export const mayRecallCase = (actor: Actor, thing: CaseFacts): boolean =>
  mayWriteCases(actor) && isAuthorOf(actor, thing) && thing.state === 'in-review'

/** A second person: never the author. */
export const mayReviewCase = (actor: Actor, thing: CaseFacts): boolean =>
  mayReviewCases(actor) && !isAuthorOf(actor, thing) && thing.state === 'in-review'

export const mayReplyTo = (actor: Actor, thing: CaseFacts & { lockedAt: Date | null }): boolean =>
  mayWriteCases(actor) && thing.state === 'published' && !thing.lockedAt

/** What one wrote, as long as it is read and the thread takes answers. */
export const mayEditReply = (
  actor: Actor,
  thread: CaseFacts & { lockedAt: Date | null },
  reply: { authorId: string; hiddenAt: Date | null; outcome: unknown },
): boolean => mayReplyTo(actor, thread) && isAuthorOf(actor, reply) && !reply.hiddenAt && !reply.outcome

/** Who asked says what helped. */
export const maySayWhatHelped = (actor: Actor, thing: CaseFacts): boolean =>
  mayWriteCases(actor) && isAuthorOf(actor, thing) && thing.state === 'published'

export const mayFindUseful = (actor: Actor, thing: Pick<CaseFacts, 'state'>): actor is Person =>
  mayWriteCases(actor) && thing.state === 'published'

/** Takes an earlier text out of the history: whoever wrote it, and moderators. */
export const mayWithhold = (actor: Actor, reply: { authorId: string }): boolean =>
  mayReviewCases(actor) || (mayWriteCases(actor) && isAuthorOf(actor, reply))

// Of a case that its author is changing, moderators judge nothing until it is read again.
const judgedStates: CaseState[] = ['published', 'hidden']

type OpenedFile = {
  file: { accountId: string; position: number | null; removedAt: Date | null }
  thread: CaseFacts
  answer: { authorId: string; hiddenAt: Date | null } | null
}

/**
 * A file is read by whoever reads its post just now; one of an unsent answer by its author. Of a post that moderators
 * hid, they and its author see it, as they see its text. One that was taken off a reported post is for moderators alone.
 */
export function mayOpenFile(actor: Actor, { file, thread, answer }: OpenedFile): boolean {
  if (!mayReadCases(actor)) return false
  if (file.removedAt)
    return mayReviewCases(actor) && actor.id !== file.accountId && judgedStates.includes(thread.state)
  if (file.position === null)
    return actor.id === file.accountId && (thread.state === 'hidden' || mayReadCase(actor, thread))
  if (file.position === 0 && thread.state === 'in-review')
    return isAuthorOf(actor, thread) || mayReviewCase(actor, thread)
  const post = file.position === 0 ? thread : answer
  if (!post) return false
  if (thread.state === 'hidden' || answer?.hiddenAt)
    return (
      (thread.state === 'hidden' || thread.state === 'published') &&
      (mayReviewCases(actor) || isAuthorOf(actor, post))
    )
  return file.position === 0 ? mayReadCase(actor, thread) : thread.state === 'published'
}

const consentMatters: CaseState[] = ['draft', 'sent-back', 'in-review', 'published', 'expired']

export const mayGiveConsent = (actor: Actor, thing: CaseFacts): boolean =>
  mayWriteCases(actor) && isAuthorOf(actor, thing) && consentMatters.includes(thing.state)

/** Whoever may no longer write may still take back; a draft is deleted instead, and a waiting case recalled before. */
export const mayWithdraw = (actor: Actor, thing: PublicOnce): boolean =>
  mayReadCases(actor) &&
  isAuthorOf(actor, thing) &&
  (withdrawable.includes(thing.state) || (thing.publishedAt !== null && editable.includes(thing.state)))

const withdrawable: CaseState[] = ['published', 'expired', 'hidden', 'declined']
