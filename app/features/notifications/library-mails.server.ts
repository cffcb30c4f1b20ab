import type { Subscriber } from '#app/core/outbox.server.ts'
import { ownerOf, ownerOfCollection } from '#app/features/library/index.server.ts'
import { tell } from '#app/features/notices/index.server.ts'
import type { Letter } from '#app/features/notices/index.ts'

type Told = { letter: Letter; path: (id: string) => string; owner?: typeof ownerOf }

const toOwner: Record<string, Told> = {
  'resource.review-near': { letter: 'reviewNear', path: (id) => `/library/${id}/review` },
  'resource.file-held': { letter: 'fileHeld', path: (id) => `/library/${id}` },
  'resource.handed-over': { letter: 'handedOver', path: (id) => `/library/${id}` },
  'collection.handed-over': {
    letter: 'collectionHandedOver',
    path: (id) => `/library/collections/${id}`,
    owner: ownerOfCollection,
  },
}

/** Tells the owner of a resource or a collection what is to do: one link, no title. */
export const libraryMails: Subscriber = async (tx, ctx, { event, subjectId }) => {
  const told = toOwner[event]
  const owner = told && (await (told.owner ?? ownerOf)(tx, subjectId))
  if (!owner) return
  const { letter, path } = told
  await tell(tx, ctx, [owner], { kind: 'resources', letter, path: path(subjectId), subjectId })
}
