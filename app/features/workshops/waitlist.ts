import type { Pool } from '#db/schema/workshops.ts'

export type Seats = Record<Pool, number>
export type Standing = { id: string; pool: Pool; place: 'seated' | 'waiting'; position: number }

export const pools: Pool[] = ['room', 'online']

/** A newcomer sits down while a seat is free and nobody waits for it; otherwise the newcomer waits. */
export const placeFor = (
  seats: number,
  { seated, waiting }: { seated: number; waiting: number },
): Standing['place'] => (waiting === 0 && seated < seats ? 'seated' : 'waiting')

/** Who moves up: of each pool those who asked first, as many as seats are free. */
export const promotions = (standings: readonly Standing[], seats: Seats): string[] =>
  pools.flatMap((pool) => {
    const here = standings.filter((standing) => standing.pool === pool)
    const seated = here.filter(({ place }) => place === 'seated').length
    return here
      .filter(({ place }) => place === 'waiting')
      .sort((a, b) => a.position - b.position)
      .slice(0, Math.max(0, seats[pool] - seated))
      .map(({ id }) => id)
  })
