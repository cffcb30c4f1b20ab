import { type Dataset, generate } from './generate.ts'
import { indexAll, markIndexed } from './search-index.ts'
import { writeSources } from './sources.ts'
import { writeStatements } from './statements.ts'
import { compareSome, type UpdateCost } from './similar.ts'
import { isInMemory } from '../quick-folder.ts'
import { makePlace, type Place } from './place.ts'
import { type Portal, startPortal } from './portal.ts'

export type Site = {
  place: Place
  dataset: Dataset
  portal: Portal
  /** The cookie of an official with statements on the desk; null where there are none. */
  official: string | null
  /** What it costs to find what is similar to one of the cases. */
  similar: UpdateCost
}
export type Say = (line: string) => void
/** What must be undone at the end, in reverse order. */
export type Undo = (() => Promise<void>)[]

/** A site that is not searched needs no index, which takes longer than all else at 100,000 cases. */
type Size = { cases: number; replies: number; workers: number; sources: number; searched?: boolean }

/** So many statements wait on one desk. */
export const onDesk = 200

/** A database of this size and a portal that serves it. */
export async function openSite(size: Size, undo: Undo, say: Say): Promise<Site> {
  const place = await makePlace(process.env.DATABASE_URL ?? '')
  undo.push(place.remove)
  if (isInMemory(place.folder))
    say('The temporary folder is in memory: commits cost nothing here. Set DATABASE_URL=file:…')
  const start = performance.now()
  const dataset = await generate(place.databaseUrl, size)
  const { searched = true } = size
  const indexed = searched ? await indexAll(place.databaseUrl) : await markIndexed(place.databaseUrl)
  // Not in the index of the search: filling it would take longer than all the rest.
  if (size.sources > 0) await writeSources(place.databaseUrl, size.sources)
  const official = size.sources > 0 ? await writeStatements(place.databaseUrl, onDesk) : null
  await place.settle()
  const similar = await compareSome(place.databaseUrl, dataset)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  say(
    `${size.cases} cases in ${seconds} s, ${size.replies} replies on ${dataset.threadsWithReplies} of them.`,
  )
  if (indexed) say(`${indexed.texts} texts in the index of the search, ${indexed.perSecond} a second.`)
  const portal = await startPortal(place, size.workers)
  undo.push(portal.stop)
  return { place, dataset, portal, official, similar }
}
