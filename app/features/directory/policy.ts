import { type Actor, hasRole, mayWriteAs, type Person } from '#app/core/actor.ts'
import type { SourceState } from '#db/schema/directory.ts'

type SourceFacts = { state: SourceState; proposedBy: string | null }

export const mayReadDirectory = (actor: Actor): actor is Person =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator', 'official', 'admin')

export const mayProposeSources = (actor: Actor): actor is Person =>
  mayWriteAs(actor, 'coordinator', 'organiser', 'official')

export const mayReviewSources = (actor: Actor): actor is Person => hasRole(actor, 'moderator')

const isProposer = (actor: Actor, { proposedBy }: SourceFacts): boolean =>
  actor.kind === 'person' && actor.id === proposedBy

export const mayReadSource = (actor: Actor, thing: SourceFacts): boolean =>
  mayReadDirectory(actor) &&
  (thing.state === 'published' ||
    isProposer(actor, thing) ||
    (thing.state === 'proposed' && mayReviewSources(actor)))

/** A proposal is still its proposer's; what stands in the directory is kept by all who may propose. */
export const mayEditSource = (actor: Actor, thing: SourceFacts): boolean =>
  mayProposeSources(actor) &&
  (thing.state === 'published' || (thing.state === 'proposed' && isProposer(actor, thing)))

/** A second person: never the proposer. */
export const mayDecideOnSource = (actor: Actor, thing: SourceFacts): boolean =>
  mayReviewSources(actor) && !isProposer(actor, thing) && thing.state === 'proposed'

/** Whoever connects clients may tell whether it worked. */
export const mayConfirmSources = (actor: Actor): actor is Person =>
  mayWriteAs(actor, 'coordinator', 'organiser')

/** Officials do not learn which member wrote what. */
export const maySeeWhoChanged = (actor: Actor) =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator', 'admin')

/** At the page or at the command line. */
export const mayExchangeDirectory = (actor: Actor) => actor.kind === 'operator' || hasRole(actor, 'admin')

/** Its pages are the admin's. */
export const mayOpenExchange = (actor: Actor) => hasRole(actor, 'admin')
