import type { Actor } from '#app/core/actor.ts'
import type { Searchable } from '#app/core/searchable.ts'
import { searchableCases } from '#app/features/cases/index.server.ts'
import { searchableSources } from '#app/features/directory/index.server.ts'
import { searchableStatements } from '#app/features/gaps/index.server.ts'
import { searchableCollections, searchableResources } from '#app/features/library/index.server.ts'
import { searchableWorkshops } from '#app/features/workshops/index.server.ts'

/** All that can be found. A feature joins with one line. */
export const searchables: readonly Searchable[] = [
  searchableCases,
  searchableWorkshops,
  searchableSources,
  searchableResources,
  searchableCollections,
  searchableStatements,
]

/** What this actor may find something of. */
export const searchablesFor = (actor: Actor) => searchables.filter(({ mayFind }) => mayFind(actor))

export const allKinds = searchables.flatMap(({ kinds }) => kinds)
