import type { FileState } from '#db/schema/library.ts'
import { type Actor, hasRole, mayWriteAs, type Person } from '#app/core/actor.ts'

type Kept = { ownerId: string; withdrawnAt: Date | null; heldAt: Date | null }

export const mayReadLibrary = (actor: Actor): actor is Person =>
  hasRole(actor, 'coordinator', 'organiser', 'moderator')

export const mayAddResources = (actor: Actor): actor is Person =>
  mayWriteAs(actor, 'coordinator', 'organiser', 'moderator')

/** Organisers and moderators look after what its owner does not. */
export const mayTendLibrary = (actor: Actor): actor is Person => mayWriteAs(actor, 'organiser', 'moderator')

const keeps = (actor: Actor, { ownerId }: Kept) =>
  (actor.kind === 'person' && actor.id === ownerId) || mayTendLibrary(actor)

export const mayReadResource = (actor: Actor, thing: Kept) =>
  mayReadLibrary(actor) && ((!thing.withdrawnAt && !thing.heldAt) || keeps(actor, thing))

/** The owner, organisers and moderators look after a collection. */
export const mayKeepCollection = (actor: Actor, { ownerId }: Pick<Kept, 'ownerId'>) =>
  mayAddResources(actor) && (actor.id === ownerId || mayTendLibrary(actor))

/** The owner, organisers and moderators change a resource, until it is withdrawn. */
export const mayKeepResource = (actor: Actor, thing: Kept) =>
  mayAddResources(actor) && keeps(actor, thing) && !thing.withdrawnAt

/** A lesson of a withdrawn case is opened again by a second person: never by its owner. */
export const mayRelease = (actor: Actor, thing: Kept) =>
  mayTendLibrary(actor) && actor.kind === 'person' && actor.id !== thing.ownerId

/** What was not read yet, or tells who a person is, is open to those alone who look after the resource. */
export const mayOpenFile = (actor: Actor, thing: Kept, state: FileState) =>
  mayReadResource(actor, thing) && (state === 'read' || state === 'unread' || keeps(actor, thing))
