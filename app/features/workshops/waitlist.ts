import type { Place, Pool } from '#db/schema/workshops.ts'

export type Seats = Record<Pool, number>
export type Standing = {
  id: string
  pool: Pool
  place: Exclude<Place, 'left'>
  position: number
}

export const pools: Pool[] = ['room', 'online']

/** A seat that is offered to somebody is taken until it is passed on. */
export const holdsSeat = (place: string) => place === 'seated' || place === 'offered'

/** A newcomer sits down while a seat is free and nobody waits for it; otherwise the newcomer waits. */
export const placeFor = (
  seats: number,
  { taken, waiting }: { taken: number; waiting: number },
): 'seated' | 'waiting' => (waiting === 0 && taken < seats ? 'seated' : 'waiting')

/** To whom a seat is offered: of each pool to those who asked first, as many as are free. */
export const offersFor = (standings: readonly Standing[], seats: Seats): string[] =>
  pools.flatMap((pool) => {
    const here = standings.filter((standing) => standing.pool === pool)
    const taken = here.filter(({ place }) => holdsSeat(place)).length
    return here
      .filter(({ place }) => place === 'waiting')
      .sort((a, b) => a.position - b.position)
      .slice(0, Math.max(0, seats[pool] - taken))
      .map(({ id }) => id)
  })

const longestMs = 48 * 60 * 60 * 1000

/** Until when an offer holds: two days, but never longer than half of the time until the workshop begins. */
export const answerBy = (now: Date, startsAt: Date) =>
  new Date(now.getTime() + Math.min(longestMs, (startsAt.getTime() - now.getTime()) / 2))
