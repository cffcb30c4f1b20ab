import type { Actor } from '#app/core/actor.ts'
import { hasRole, mayWriteAs } from '#app/core/actor.ts'
import type { CaseState } from '#db/schema/cases.ts'

type CaseFacts = { authorId: string; state: CaseState }

export const mayReadCases = (actor: Actor) => hasRole(actor, 'coordinator', 'organiser', 'moderator')
export const mayWriteCases = (actor: Actor) => mayWriteAs(actor, 'coordinator', 'organiser')
export const mayReviewCases = (actor: Actor) => hasRole(actor, 'moderator')

const isAuthor = (actor: Actor, { authorId }: CaseFacts) => actor.kind === 'person' && actor.id === authorId

export const mayReadCase = (actor: Actor, thing: CaseFacts) =>
  mayReadCases(actor) && (thing.state === 'published' || isAuthor(actor, thing))

export const mayEditCase = (actor: Actor, thing: CaseFacts) =>
  mayWriteCases(actor) && isAuthor(actor, thing) && (thing.state === 'draft' || thing.state === 'sent-back')

export const mayRecallCase = (actor: Actor, thing: CaseFacts) =>
  mayWriteCases(actor) && isAuthor(actor, thing) && thing.state === 'in-review'

/** A second person: never the author. */
export const mayReviewCase = (actor: Actor, thing: CaseFacts) =>
  mayReviewCases(actor) && !isAuthor(actor, thing) && thing.state === 'in-review'

export const mayReplyTo = (actor: Actor, thing: CaseFacts) =>
  mayWriteCases(actor) && thing.state === 'published'
