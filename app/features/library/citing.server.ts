import type { Searchable } from '#app/core/searchable.ts'
import { searchableCases } from '#app/features/cases/index.server.ts'
import { searchableSources } from '#app/features/directory/index.server.ts'
import { searchableResources } from './searchable.query.server.ts'

type Citing = Searchable & Required<Pick<Searchable, 'linked'>>

const linking = ({ linked }: Searchable) => linked !== undefined

/** What may lead to a resource: cases and their answers, sources of assistance, lessons and other resources. */
export const citing = [searchableCases, searchableSources, searchableResources].filter((one): one is Citing =>
  linking(one),
)
