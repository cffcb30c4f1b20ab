import type { Context } from '#app/core/context.ts'
import { AppError } from '#app/core/errors.ts'
import { type AskedArea, ownPlaces, standsNextDoor } from './area.ts'
import { mayReadDirectory } from './policy.ts'
import { type ListedSource, sourcesById } from './sources-by-id.query.server.ts'
import { prefectureOf } from '#db/reference/areas.ts'
import { placesAlong } from './walk.query.server.ts'

const looked = 60
const atOnce = 30

/** Sources for a need that stand next door and accept people of this area: the own prefecture first, then the newest check. */
export async function sourcesNextDoor(
  ctx: Context,
  { category, most, ...asked }: AskedArea & { category: string; most: number },
): Promise<ListedSource[]> {
  if (!mayReadDirectory(ctx.actor)) throw new AppError('forbidden')
  const areas = ownPlaces(asked)
  const places = await placesAlong(ctx.store.read, { areas, category, limit: looked * areas.length })
  const found: ListedSource[] = []
  for (let from = 0; from < places.length; from += atOnce) {
    const ids = places.slice(from, from + atOnce).map(({ id }) => id)
    const sources = await sourcesById(ctx, ids)
    found.push(...ids.flatMap((id) => sources.get(id) ?? []).filter((one) => isNextDoor(one, asked)))
  }
  const home = asked.municipality ? prefectureOf(asked.municipality) : asked.prefecture
  const far = ({ location }: ListedSource) => Number(prefectureOf(location!.area) !== home)
  return found.sort((a, b) => far(a) - far(b)).slice(0, most)
}

const isNextDoor = ({ location }: ListedSource, asked: AskedArea) =>
  location !== null && standsNextDoor(location.area, asked)
