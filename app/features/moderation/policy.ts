import { type Actor, hasRole, type Person } from '#app/core/actor.ts'
import type { MatterState } from '#db/schema/moderation.ts'

type Parties = {
  state: MatterState
  authorId: string
  askerId: string
  decidedById: string | null
  reporters: readonly string[]
}

export const mayReport = (actor: Actor): actor is Person =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator')

export const mayModerate = (actor: Actor): actor is Person => hasRole(actor, 'moderator')

/** Whoever may write may hear what was decided on a post, also when the role was only to read since. */
export const mayHearDecisions = (actor: Actor): actor is Person =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator')

/** Whether this person has no part in the matter; on an appeal, whoever decided first has one. */
export const isImpartial = (id: string, { state, authorId, askerId, decidedById, reporters }: Parties) =>
  id !== authorId &&
  id !== askerId &&
  !reporters.includes(id) &&
  !(state === 'appealed' && id === decidedById)

/** A moderator without a part in it. */
export const mayDecideOn = (actor: Actor, matter: Parties): actor is Person =>
  mayModerate(actor) && isImpartial(actor.id, matter)

export const isAuthorOfPost = (actor: Actor, { authorId }: Pick<Parties, 'authorId'>): actor is Person =>
  actor.kind === 'person' && actor.id === authorId
