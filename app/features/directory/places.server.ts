import { eq } from 'drizzle-orm'
import { servicePlaces } from '#db/schema/directory.ts'
import type { Queries } from '#db/store.ts'
import { placesOf } from './area.ts'
import type { SourceFacts } from './source.ts'

/** Stands for all categories, and for all statuses of residence. */
export const every = '*'

type Found = Pick<SourceFacts, 'status' | 'areas' | 'categories' | 'languages' | 'statuses'> & {
  id: string
  freshOn: string
}

const spaced = (ids: readonly string[]) => ` ${ids.join(' ')} `

/** The rows under which a published source is found; a source that takes nobody has none. */
export function placeRows({ id, status, freshOn, ...facts }: Found) {
  if (status === 'inactive' || status === 'defunct') return []
  const languages = spaced(facts.languages)
  const statuses = spaced(facts.statuses.length > 0 ? facts.statuses : [every])
  return placesOf(facts.areas).flatMap((area) =>
    [every, ...facts.categories].map((category) => ({
      ...{ serviceId: id, area, category, freshOn, languages, statuses },
    })),
  )
}

const rowsAtOnce = 500

/** Makes a published source found where it is now. */
export async function putInPlace(tx: Queries, source: Found) {
  await tx.delete(servicePlaces).where(eq(servicePlaces.serviceId, source.id))
  const rows = placeRows(source)
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx.insert(servicePlaces).values(rows.slice(from, from + rowsAtOnce))
}
